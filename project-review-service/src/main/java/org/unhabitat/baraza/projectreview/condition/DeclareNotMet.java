package org.unhabitat.baraza.projectreview.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The condition will not be met, and the approval lapses.
 *
 * @param reason why
 */
public record DeclareNotMet(@NotBlank @Size(max = 2000) String reason) {}
