package org.unhabitat.baraza.governance.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Records that a milestone is reached.
 *
 * @param milestone its code
 * @param reachedOn the day
 */
public record ReachMilestone(@NotBlank String milestone, @NotNull LocalDate reachedOn) {}
