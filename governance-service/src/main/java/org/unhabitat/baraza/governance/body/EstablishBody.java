package org.unhabitat.baraza.governance.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Makes a body known.
 *
 * @param code its code for life, e.g. {@code EXCOM}
 * @param kind what sort of body
 * @param names its name
 * @param unit code of the organisation unit whose secretariat serves it
 * @param validFrom its first day; may lie in the past
 * @param rules how it works
 * @param seats how its seats are shared; none where whoever is appointed is a member
 */
public record EstablishBody(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") String code,
    @NotNull BodyKind kind,
    @NotNull @TextLength(max = 200) Texts names,
    @NotBlank @Size(max = 32) String unit,
    @NotNull LocalDate validFrom,
    @Valid BodyRules rules,
    @Valid List<@NotNull SeatShare> seats) {

  /** Nothing is set where nothing is said. */
  public EstablishBody {
    rules = rules == null ? BodyRules.NONE : rules;
    seats = seats == null ? List.of() : seats;
  }
}
