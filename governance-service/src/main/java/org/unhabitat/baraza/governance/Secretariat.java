package org.unhabitat.baraza.governance;

import jakarta.enterprise.context.ApplicationScoped;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.problem.NotAllowed;

/**
 * Who writes the records of bodies, meetings and communications: the governance secretary of the
 * unit that owns the record.
 */
@ApplicationScoped
public class Secretariat {
  private final Caller caller;

  Secretariat(Caller caller) {
    this.caller = caller;
  }

  /**
   * Refuses a caller who does not write the unit's records.
   *
   * @throws NotAllowed where the role or the unit is missing
   */
  public void require(String unit) {
    if (!caller.has(Role.GOVERNANCE_SECRETARY)) {
      throw new NotAllowed("this takes the role " + Role.GOVERNANCE_SECRETARY);
    }
    caller.requireUnit(unit);
  }

  /** The person who acts, for the rules that two steps need two persons. */
  public String person() {
    return caller.id();
  }
}
