package org.unhabitat.baraza.governance.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a body. */
record BodyEvent(Body record, What what, String reason) implements DomainEvent {
  enum What {
    ESTABLISHED,
    REVISED,
    RULES_CHANGED,
    COMPOSED,
    DISSOLVED
  }

  /** The public state of a body. */
  record BodyState(
      UUID id,
      String reference,
      long version,
      Body.State state,
      String code,
      BodyKind kind,
      Texts names,
      String unit,
      LocalDate validFrom,
      LocalDate validTo,
      LocalDate sunsetOn,
      String parent,
      List<String> joins,
      Cadence cadence,
      DeadlineLink meetsBefore,
      Quorum quorum,
      DecisionRule decisionRule,
      List<Seat> seats) {}

  @Override
  public String family() {
    return "governance.body";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return new BodyState(
        record.id(),
        record.code(),
        record.version(),
        record.state(),
        record.code(),
        record.kind(),
        record.names(),
        record.unit(),
        record.validFrom(),
        record.validTo(),
        record.sunsetOn(),
        record.parent(),
        record.joins(),
        record.cadence().orElse(null),
        record.meetsBefore().orElse(null),
        record.quorum(),
        record.decisionRule(),
        record.seats());
  }
}
