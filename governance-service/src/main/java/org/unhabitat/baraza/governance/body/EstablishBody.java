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
 * @param parent id or code of the body that a working group works for, for life
 * @param joins ids or codes of the bodies whose bureaux a joint bureau joins, for life
 * @param rules how it works
 * @param seats how its seats are shared; none where whoever is appointed is a member
 */
public record EstablishBody(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") String code,
    @NotNull BodyKind kind,
    @NotNull @TextLength(max = 200) Texts names,
    @NotBlank @Size(max = 32) String unit,
    @NotNull LocalDate validFrom,
    @Size(max = 64) String parent,
    @Size(max = 5) List<@NotBlank @Size(max = 64) String> joins,
    @Valid BodyRules rules,
    @Valid List<@NotNull SeatShare> seats) {

  /** Nothing is set where nothing is said. */
  public EstablishBody {
    joins = joins == null ? List.of() : List.copyOf(joins);
    rules = rules == null ? BodyRules.NONE : rules;
    seats = seats == null ? List.of() : seats;
  }
}
