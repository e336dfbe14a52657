package org.unhabitat.baraza.resources.conduct;

import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.problem.NotAllowed;

/**
 * What a caller may do with the records of one organisation unit.
 *
 * @param caller who acts
 * @param unit code of the unit that owns the record
 */
public record Mandate(Caller caller, String unit) {

  /**
   * Refuses a caller who has none of the roles or does not act for the unit. Commands ask it, and
   * so do the allowed actions, so that both say the same.
   *
   * @throws NotAllowed where a role or the unit is missing
   */
  public void require(String... roles) {
    caller.requireRole(roles);
    caller.requireUnit(unit);
  }
}
