package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Approves the minutes.
 *
 * @param approvedOn the day
 */
public record ApproveMinutes(@NotNull LocalDate approvedOn) {}
