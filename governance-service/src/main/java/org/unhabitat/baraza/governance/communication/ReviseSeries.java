package org.unhabitat.baraza.governance.communication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Changes a series as a whole, from now on.
 *
 * @param names its name
 * @param audience whom it is for
 * @param unit code of the organisation unit that publishes it
 * @param cadence how often an issue is meant to appear; left out, nothing is expected any more
 * @param reason why
 */
public record ReviseSeries(
    @NotNull @TextLength(max = 200) Texts names,
    @NotBlank @Size(max = 200) String audience,
    @NotBlank @Size(max = 32) String unit,
    @Valid Cadence cadence,
    @NotBlank @Size(max = 1000) String reason) {}
