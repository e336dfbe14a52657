package org.unhabitat.baraza.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
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

  /** Whether the caller writes the unit's records. */
  public boolean serves(String unit) {
    return caller.has(Role.GOVERNANCE_SECRETARY) && caller.covers(unit);
  }

  /** Whether the caller may know of a record: a classified one is its own secretariat's alone. */
  public boolean mayKnow(Classification classification, String unit) {
    return classification == Classification.UNCLASSIFIED || serves(unit);
  }

  /**
   * Leaves out of a list what the caller may not know of.
   *
   * @param owner path, from the listed record on, of what has {@code classification} and {@code
   *     unit}; empty where it is the listed record itself
   */
  public Filters known(Filters filters, String owner) {
    boolean secretary = caller.has(Role.GOVERNANCE_SECRETARY);
    if (secretary && caller.coversAllUnits()) {
      return filters;
    }
    String prefix = owner.isEmpty() ? "e." : "e." + owner + ".";
    Set<String> units = secretary ? caller.units() : Set.of();
    return units.isEmpty()
        ? filters.onlyWhere(
            prefix + "classification = :open", Map.of("open", Classification.UNCLASSIFIED))
        : filters.onlyWhere(
            "(%sclassification = :open or %sunit in :units)".formatted(prefix, prefix),
            Map.of("open", Classification.UNCLASSIFIED, "units", List.copyOf(units)));
  }

  /**
   * Refuses a caller who acts neither for the unit that has to follow a decision up nor for the
   * secretariat that owns it.
   */
  public void requireFor(String leadUnit, String owner) {
    if (leadUnit != null && caller.covers(leadUnit)) {
      return;
    }
    if (!serves(owner)) {
      throw new NotAllowed(
          "you act neither for the lead unit %s nor for the secretariat %s"
              .formatted(leadUnit == null ? "(none yet)" : leadUnit, owner));
    }
  }

  /** The person who acts, for the rules that two steps need two persons. */
  public String person() {
    return caller.id();
  }
}
