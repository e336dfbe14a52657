package org.unhabitat.baraza.governance.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a document up that was not issued yet.
 *
 * @param reason why
 */
public record CancelDocument(@NotBlank @Size(max = 1000) String reason) {}
