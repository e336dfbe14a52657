package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A text put to the members, which passes where none of them breaks the silence. The theme of the
 * Assembly's second session went through three, all broken (Executive Board journal, 23 November
 * 2022).
 *
 * @param openedOn first day
 * @param until last day on which a member may break it
 * @param state what became of it
 * @param brokenBy the member that broke it; null where none has
 * @param brokenOn when; null where nobody has
 */
@Embeddable
record SilenceProcedure(
    @Column(name = "opened_on") LocalDate openedOn,
    @Column(name = "until") LocalDate until,
    @Enumerated(EnumType.STRING) @Column(name = "state") State state,
    @Column(name = "broken_by") String brokenBy,
    @Column(name = "broken_on") LocalDate brokenOn) {
  enum State {
    OPEN,
    PASSED,
    BROKEN
  }

  SilenceProcedure passed() {
    return new SilenceProcedure(openedOn, until, State.PASSED, null, null);
  }

  SilenceProcedure broken(String by, LocalDate on) {
    return new SilenceProcedure(openedOn, until, State.BROKEN, by, on);
  }
}
