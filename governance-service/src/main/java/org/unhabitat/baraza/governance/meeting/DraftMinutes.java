package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Writes the minutes, or writes them anew.
 *
 * @param text the minutes
 */
public record DraftMinutes(@NotBlank @Size(max = 100_000) String text) {}
