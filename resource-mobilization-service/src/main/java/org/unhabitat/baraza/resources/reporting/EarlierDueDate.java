package org.unhabitat.baraza.resources.reporting;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A due date that an amendment has moved.
 *
 * @param dueOn the date as it was
 * @param movedOn when it was moved
 * @param reason the amendment's
 */
@Embeddable
record EarlierDueDate(LocalDate dueOn, LocalDate movedOn, String reason) {}
