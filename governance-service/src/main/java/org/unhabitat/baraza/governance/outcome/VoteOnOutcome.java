package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Records a vote, which adopts the text or rejects it.
 *
 * @param votedOn the day
 * @param yes in favour
 * @param no against
 * @param abstaining present and neither
 * @param majority the majority it takes; the body's own where null. A question can take more than
 *     the body's own, never less.
 */
public record VoteOnOutcome(
    @NotNull LocalDate votedOn,
    @NotNull @Min(0) @Max(1000) Integer yes,
    @NotNull @Min(0) @Max(1000) Integer no,
    @NotNull @Min(0) @Max(1000) Integer abstaining,
    Majority majority) {}
