package org.unhabitat.baraza.projectreview.checklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a draft up.
 *
 * @param reason why
 */
public record DiscardChecklist(@NotBlank @Size(max = 2000) String reason) {}
