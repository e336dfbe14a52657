package org.unhabitat.baraza.governance.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A milestone.
 *
 * @param code unique on its road map
 * @param titles what is reached
 * @param owner code of the unit that owes it
 * @param plannedOn when it was planned to be reached; stays
 * @param expectedOn when it is expected now
 * @param state how far it is
 * @param reachedOn when it was reached; null before
 * @param after codes of what it depends on, separated by blanks
 */
@Embeddable
record Milestone(
    @Column(name = "code") String code,
    @Column(name = "titles") Texts titles,
    @Column(name = "owner") String owner,
    @Column(name = "planned_on") LocalDate plannedOn,
    @Column(name = "expected_on") LocalDate expectedOn,
    @Enumerated(EnumType.STRING) @Column(name = "state") State state,
    @Column(name = "reached_on") LocalDate reachedOn,
    @Column(name = "after") String after) {
  enum State {
    PLANNED,
    REACHED,
    DROPPED
  }

  List<String> dependsOn() {
    return after.isEmpty() ? List.of() : List.of(after.split(" ", -1));
  }

  Milestone expected(LocalDate day) {
    return new Milestone(code, titles, owner, plannedOn, day, state, reachedOn, after);
  }

  Milestone reached(LocalDate day) {
    return new Milestone(code, titles, owner, plannedOn, day, State.REACHED, day, after);
  }

  Milestone dropped() {
    return new Milestone(
        code, titles, owner, plannedOn, expectedOn, State.DROPPED, reachedOn, after);
  }

  /** How many days later than planned; negative where earlier. */
  long slipDays() {
    return ChronoUnit.DAYS.between(plannedOn, expectedOn);
  }
}
