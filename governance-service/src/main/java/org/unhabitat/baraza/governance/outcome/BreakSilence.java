package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Records that a member broke the silence.
 *
 * @param brokenBy the member
 * @param brokenOn the day, at the latest the last day of the procedure
 * @param reason what it had against the text
 */
public record BreakSilence(
    @NotBlank @Size(max = 200) String brokenBy,
    @NotNull LocalDate brokenOn,
    @NotBlank @Size(max = 1000) String reason) {}
