package org.unhabitat.baraza.hr.staff;

import java.util.Map;
import java.util.Set;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;

/**
 * Which staff members somebody sees, and how much of them. One rule for single records, lists,
 * counts and exports. Taken from the call when it comes in, because an export goes on being read
 * when the call is long answered.
 *
 * @param personId who reads
 * @param servesContracts whether it is a human-resources partner
 * @param servesLearning whether it is somebody who keeps learning
 * @param allUnits whether he or she acts for every unit
 * @param units the units he or she acts for otherwise
 */
public record StaffReader(
    String personId,
    boolean servesContracts,
    boolean servesLearning,
    boolean allUnits,
    Set<String> units) {

  /** Keeps its own copy of the units. */
  public StaffReader {
    units = Set.copyOf(units);
  }

  /** The one who calls. */
  public static StaffReader of(Caller caller) {
    return new StaffReader(
        caller.id(),
        caller.has(Role.HR_PARTNER),
        caller.has(Role.LEARNING_ADMINISTRATOR),
        caller.coversAllUnits(),
        caller.units());
  }

  /** Whether the reader sees members of units at all, and not only him- or herself. */
  public boolean servesUnits() {
    return servesContracts || servesLearning;
  }

  /** Whether the reader sees the member. */
  public boolean sees(StaffMember member) {
    return isSelf(member) || (servesUnits() && covers(member.unit()));
  }

  /** Whether the reader sees grade, contract and supervisor of the member too. */
  boolean seesContractOf(StaffMember member) {
    return isSelf(member) || (servesContracts && covers(member.unit()));
  }

  /** Whether the member is the one who reads. */
  public boolean isSelf(StaffMember member) {
    return personId.equals(member.personId());
  }

  /** Whether the reader acts for the unit. */
  public boolean covers(String unit) {
    return allUnits || units.contains(unit);
  }

  /**
   * Narrows a list down to what the reader sees.
   *
   * @param member where the member stands in the query, e.g. {@code e.staffMember}
   */
  public Filters onlyVisible(Filters filters, String member) {
    return narrow(filters, member, servesUnits());
  }

  /** Narrows a list down to members whose contract the reader sees. */
  Filters onlyVisibleContracts(Filters filters, String member) {
    return narrow(filters, member, servesContracts);
  }

  private Filters narrow(Filters filters, String member, boolean serves) {
    if (serves && allUnits) {
      return filters;
    }
    if (serves && !units.isEmpty()) {
      return filters.onlyWhere(
          "%1$s.personId = :self or %1$s.unit in :units".formatted(member),
          Map.of("self", personId, "units", units));
    }
    return filters.onlyWhere(member + ".personId = :self", Map.of("self", personId));
  }
}
