package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to an organisation unit. */
record OrganisationUnitEvent(OrganisationUnit record, What what) implements DomainEvent {
  enum What {
    ESTABLISHED,
    MOVED,
    REVISED,
    ENDED,
    REOPENED
  }

  /** The public state of a unit: its latest placement, and all of them. */
  record UnitState(
      UUID id,
      String reference,
      long version,
      OrganisationUnit.State state,
      String code,
      UnitKind kind,
      Texts names,
      String parentCode,
      LocalDate validFrom,
      LocalDate validTo,
      List<Placement> placements) {}

  @Override
  public String family() {
    return "governance.organisation-unit";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    Placement latest = record.latest();
    return new UnitState(
        record.id(),
        record.code(),
        record.version(),
        record.state(),
        record.code(),
        latest.kind(),
        latest.names(),
        latest.parentCode(),
        latest.validFrom(),
        latest.validTo(),
        record.placements());
  }
}
