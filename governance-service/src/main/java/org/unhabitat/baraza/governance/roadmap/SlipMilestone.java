package org.unhabitat.baraza.governance.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says that a milestone is expected on another day; what depends on it moves along.
 *
 * @param milestone its code
 * @param expectedOn the day
 * @param reason why
 */
public record SlipMilestone(
    @NotBlank String milestone,
    @NotNull LocalDate expectedOn,
    @NotBlank @Size(max = 1000) String reason) {}
