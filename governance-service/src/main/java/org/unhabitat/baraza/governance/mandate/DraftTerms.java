package org.unhabitat.baraza.governance.mandate;

import jakarta.validation.constraints.NotNull;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Begins a version.
 *
 * @param text what it says
 */
public record DraftTerms(@NotNull @TextLength(max = 50_000) Texts text) {}
