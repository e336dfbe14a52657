package org.unhabitat.baraza.hr.staff;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** An index number is one person's for life, so its person key never changes. */
class PersonKeyChanged extends RuleBroken {
  PersonKeyChanged() {
    super(
        "person-key-changed",
        "An index number belongs to one person",
        "the index number is known with another person key");
  }
}
