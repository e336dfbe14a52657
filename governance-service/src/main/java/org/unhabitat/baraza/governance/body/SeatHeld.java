package org.unhabitat.baraza.governance.body;

import java.util.Collection;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A new composition would take away seats that somebody holds. */
final class SeatHeld extends RuleBroken {
  SeatHeld(Collection<String> seats) {
    super(
        "seat-held",
        "Somebody holds the seat",
        "end the memberships of %s first"
            .formatted(String.join(", ", seats.stream().sorted().toList())));
  }
}
