package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A unit as a message of the ERP says it is from a day on.
 *
 * @param version grows with every change in the ERP
 * @param code the unit's code for life
 * @param kind what sort of unit
 * @param names its name
 * @param parentCode the unit above; null for the programme as a whole
 * @param validFrom first day on which it has this kind, name and parent
 * @param validTo last day on which it exists; null while no end is known
 */
record ErpUnit(
    long version,
    String code,
    UnitKind kind,
    Texts names,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo) {

  /**
   * @throws IllegalArgumentException where something is missing or makes no sense
   */
  ErpUnit {
    if (version < 1 || code == null || kind == null || names == null || validFrom == null) {
      throw new IllegalArgumentException(
          "a unit has a version, a code, a kind, a name and a first day");
    }
    if (!code.matches("[A-Z][A-Z0-9-]{1,19}")) {
      throw new IllegalArgumentException("not a unit's code: " + code);
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("the last day of " + code + " is before its first");
    }
  }

  Placement placement() {
    return new Placement(kind, names, parentCode, validFrom, validTo);
  }
}
