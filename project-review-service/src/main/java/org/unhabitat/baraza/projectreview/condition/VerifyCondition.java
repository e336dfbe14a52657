package org.unhabitat.baraza.projectreview.condition;

import java.time.LocalDate;

/**
 * Agrees that the evidence shows a condition to be met.
 *
 * @param on the day, not in the future; today where it is left out
 */
public record VerifyCondition(LocalDate on) {}
