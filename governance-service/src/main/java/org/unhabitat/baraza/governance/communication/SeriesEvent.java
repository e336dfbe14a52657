package org.unhabitat.baraza.governance.communication;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a series. */
record SeriesEvent(CommunicationSeries record, What what, String reason) implements DomainEvent {
  enum What {
    OPENED,
    REVISED,
    DISCONTINUED
  }

  /** The public state of a series. */
  record SeriesState(
      UUID id,
      String reference,
      long version,
      CommunicationSeries.State state,
      String code,
      Texts names,
      String audience,
      String unit,
      Cadence cadence,
      Integer expectedPerYear,
      LocalDate validFrom,
      LocalDate validTo) {}

  @Override
  public String family() {
    return "governance.communication-series";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return new SeriesState(
        record.id(),
        record.code(),
        record.version(),
        record.state(),
        record.code(),
        record.names(),
        record.audience(),
        record.unit(),
        record.cadence().orElse(null),
        record.expectedPerYear(),
        record.validFrom(),
        record.validTo());
  }
}
