package org.unhabitat.baraza.resources.donor;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A name resolves to one donor: no alias of two, however it is spelt. */
final class NameTaken extends RuleBroken {
  NameTaken(String name, String reference) {
    super(
        "donor-name-taken",
        "A donor goes by this name already",
        "'%s' is %s".formatted(name.strip(), reference));
  }
}
