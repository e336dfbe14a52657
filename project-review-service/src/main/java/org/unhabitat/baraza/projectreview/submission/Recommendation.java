package org.unhabitat.baraza.projectreview.submission;

import jakarta.persistence.Embeddable;

/**
 * What the committee recommends for the project or for its next version.
 *
 * @param number from 1, within the decision
 * @param text what it recommends
 */
@Embeddable
public record Recommendation(int number, String text) {}
