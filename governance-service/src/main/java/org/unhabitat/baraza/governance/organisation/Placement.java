package org.unhabitat.baraza.governance.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * What a unit is, and where it stands, in a time.
 *
 * @param kind what sort of unit
 * @param names its name
 * @param parentCode the unit above; null for the programme as a whole
 * @param validFrom first day
 * @param validTo last day; null while no end is known
 */
@Embeddable
record Placement(
    @Enumerated(EnumType.STRING) @Column(name = "kind") UnitKind kind,
    @Column(name = "names") Texts names,
    @Column(name = "parent_code") String parentCode,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_to") LocalDate validTo) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** The placement as far as it lies before the day. */
  Placement endedBefore(LocalDate day) {
    boolean endsEarlier = validTo != null && validTo.isBefore(day);
    return endsEarlier ? this : new Placement(kind, names, parentCode, validFrom, day.minusDays(1));
  }
}
