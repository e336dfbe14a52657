package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import java.util.Collection;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A change would leave something that is no tree. */
final class BrokenTree extends RuleBroken {
  private BrokenTree(String detail) {
    super("broken-tree", "The units would not be a tree any more", detail);
  }

  static BrokenTree cycle(Collection<String> units, LocalDate day) {
    return new BrokenTree(
        "on %s the units %s would stand under one another"
            .formatted(day, String.join(", ", units)));
  }

  static BrokenTree waitingCycle(Collection<String> units) {
    return new BrokenTree(
        "the units %s would stand under one another".formatted(String.join(", ", units)));
  }

  static BrokenTree gap(String unit, String parent, LocalDate day) {
    return new BrokenTree(
        "on %s the unit %s would stand under %s, which does not exist then"
            .formatted(day, unit, parent));
  }
}
