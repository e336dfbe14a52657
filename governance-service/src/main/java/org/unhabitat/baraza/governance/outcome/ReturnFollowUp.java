package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Sends a report back to the lead unit.
 *
 * @param reason what is missing
 */
public record ReturnFollowUp(@NotBlank @Size(max = 1000) String reason) {}
