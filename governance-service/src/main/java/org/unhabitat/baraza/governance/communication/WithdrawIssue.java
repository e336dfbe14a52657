package org.unhabitat.baraza.governance.communication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Withdraws an issue; it keeps its number.
 *
 * @param withdrawnOn the day
 * @param reason why
 */
public record WithdrawIssue(
    @NotNull LocalDate withdrawnOn, @NotBlank @Size(max = 1000) String reason) {}
