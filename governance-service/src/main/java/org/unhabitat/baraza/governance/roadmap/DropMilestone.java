package org.unhabitat.baraza.governance.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a milestone up.
 *
 * @param milestone its code
 * @param reason why
 */
public record DropMilestone(
    @NotBlank String milestone, @NotBlank @Size(max = 1000) String reason) {}
