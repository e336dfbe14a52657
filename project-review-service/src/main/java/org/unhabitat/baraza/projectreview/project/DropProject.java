package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a project up before it begins.
 *
 * @param reason why
 */
public record DropProject(@NotBlank @Size(max = 2000) String reason) {}
