package org.unhabitat.baraza.projectreview.results;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Sends a report back.
 *
 * @param comment why
 */
public record ReturnReport(@NotBlank @Size(max = 4000) String comment) {}
