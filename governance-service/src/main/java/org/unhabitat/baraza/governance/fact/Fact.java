package org.unhabitat.baraza.governance.fact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A fact of the ledger as it is read; only {@link FactLedger} writes it. */
@Entity
@Immutable
public class Fact {
  @Id private UUID id;
  private String family;
  private UUID recordId;
  private String reference;
  private String link;
  private String eventId;
  private String eventType;

  @Enumerated(EnumType.STRING)
  private FactKind kind;

  private LocalDate occurredOn;
  private LocalDate countsOn;
  private LocalDate until;
  private String subject;
  private String subjectKind;
  private BigDecimal quantity;
  private String unit;

  protected Fact() {}

  FactView view() {
    int dot = family.indexOf('.');
    return new FactView(
        id,
        kind,
        occurredOn,
        countsOn,
        until,
        subject,
        subjectKind,
        quantity.stripTrailingZeros().toPlainString(),
        unit,
        new FactView.SourceRecord(
            family.substring(0, dot), family.substring(dot + 1), recordId, reference, link),
        new FactView.SourceEvent(eventId, eventType));
  }
}
