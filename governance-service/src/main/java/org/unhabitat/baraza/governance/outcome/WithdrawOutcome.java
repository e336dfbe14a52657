package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a proposed text back.
 *
 * @param reason why
 */
public record WithdrawOutcome(@NotBlank @Size(max = 1000) String reason) {}
