package org.unhabitat.baraza.projectreview.submission;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What has to be met before a conditional approval takes effect.
 *
 * @param number from 1, within the decision
 * @param text what has to be met
 * @param owner the unit or function that has to see to it
 * @param dueOn by when
 */
@Embeddable
public record Condition(int number, String text, String owner, LocalDate dueOn) {}
