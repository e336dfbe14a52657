package org.unhabitat.baraza.governance.communication;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to an issue. */
record IssueEvent(CommunicationIssue record, What what, String reason) implements DomainEvent {
  enum What {
    PUBLISHED,
    WITHDRAWN
  }

  /** The public state of an issue. */
  record IssueState(
      UUID id,
      String reference,
      long version,
      CommunicationIssue.State state,
      SeriesReference series,
      int number,
      Texts titles,
      LocalDate publishedOn,
      String link,
      LocalDate withdrawnOn,
      String withdrawalReason,
      String unit) {}

  @Override
  public String family() {
    return "governance.communication-issue";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return new IssueState(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        SeriesReference.of(record.series()),
        record.number(),
        record.titles(),
        record.publishedOn(),
        record.link(),
        record.withdrawnOn(),
        record.withdrawalReason(),
        record.series().unit());
  }
}
