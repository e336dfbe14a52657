package org.unhabitat.baraza.projectreview.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The evidence does not show that the condition is met.
 *
 * @param comment what is missing
 */
public record ReturnEvidence(@NotBlank @Size(max = 4000) String comment) {}
