package org.unhabitat.baraza.governance.communication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Begins a series.
 *
 * @param code its code for life, e.g. {@code HABPOST}
 * @param names its name
 * @param audience whom it is for
 * @param unit code of the organisation unit that publishes it
 * @param validFrom its first day; may lie in the past
 * @param cadence how often an issue is meant to appear
 */
public record OpenSeries(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") String code,
    @NotNull @TextLength(max = 200) Texts names,
    @NotBlank @Size(max = 200) String audience,
    @NotBlank @Size(max = 32) String unit,
    @NotNull LocalDate validFrom,
    @Valid Cadence cadence) {}
