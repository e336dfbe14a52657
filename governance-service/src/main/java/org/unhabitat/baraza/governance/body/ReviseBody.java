package org.unhabitat.baraza.governance.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Gives a body other names, or to another unit.
 *
 * @param names its name from now on
 * @param unit code of the unit that serves it from now on
 * @param reason why
 */
public record ReviseBody(
    @NotNull @TextLength(max = 200) Texts names,
    @NotBlank @Size(max = 32) String unit,
    @NotBlank @Size(max = 1000) String reason) {}
