package org.unhabitat.baraza.projectreview.safeguards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Adds a document to a project's safeguards.
 *
 * @param kind what it is
 * @param title what it is called
 * @param link where it lies
 */
public record AddDocument(
    @NotNull DocumentKind kind,
    @NotBlank @Size(max = 300) String title,
    @NotBlank @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an address")
        String link) {}
