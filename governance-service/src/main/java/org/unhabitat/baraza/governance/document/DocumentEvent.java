package org.unhabitat.baraza.governance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a document. */
record DocumentEvent(Document record, What what, String reason) implements DomainEvent {
  enum What {
    PLANNED,
    RESCHEDULED,
    SUBMITTED,
    ISSUED,
    FILE_ATTACHED,
    CANCELLED,
    SUPERSEDED
  }

  /** The public state of a document. */
  record State(
      UUID id,
      String reference,
      long version,
      DocumentState state,
      Texts titles,
      Session meeting,
      String agendaItem,
      DocumentCategory category,
      String unit,
      Classification classification,
      LocalDate submitBy,
      LocalDate issueBy,
      LocalDate submittedOn,
      Integer words,
      List<LanguageVersion> languages,
      UUID supersededBy) {}

  /** The session, as a document names it. */
  record Session(UUID id, String reference, String body, BodyKind bodyKind, LocalDate opensOn) {
    static Session of(Document document) {
      Meeting session = document.meeting();
      return new Session(
          session.id(),
          session.reference(),
          session.body().code(),
          session.body().kind(),
          session.opensOn());
    }
  }

  @Override
  public String family() {
    return "governance.document";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public String classification() {
    return record.classification().inEvents();
  }

  @Override
  public Object data() {
    Document later = record.supersededBy();
    return new State(
        record.id(),
        record.symbol(),
        record.version(),
        record.state(),
        record.titles(),
        Session.of(record),
        record.agendaItem(),
        record.category(),
        record.unit(),
        record.classification(),
        record.submitBy(),
        record.issueBy(),
        record.submittedOn(),
        record.words(),
        record.languages(),
        later == null ? null : later.id());
  }
}
