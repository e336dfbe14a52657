package org.unhabitat.baraza.governance.mandate;

import jakarta.validation.constraints.NotNull;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Writes a version that is a draft anew.
 *
 * @param text what it says
 */
public record ReviseTerms(@NotNull @TextLength(max = 50_000) Texts text) {}
