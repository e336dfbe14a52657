package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to an outcome. */
record OutcomeEvent(Outcome record, What what, String reason) implements DomainEvent {
  enum What {
    PROPOSED,
    REVISED,
    TRANSLATED,
    SILENCE_OPENED,
    SILENCE_BROKEN,
    ADOPTED,
    REJECTED,
    WITHDRAWN,
    SUPERSEDED
  }

  /** The public state of an outcome. */
  record State(
      UUID id,
      String reference,
      long version,
      OutcomeState state,
      OutcomeKind kind,
      BodyReference body,
      UUID meeting,
      String agendaItem,
      String series,
      Integer serial,
      String symbol,
      Texts titles,
      String unit,
      Classification classification,
      AdoptionMethod adoptedBy,
      LocalDate decidedOn,
      Vote vote,
      List<SilenceProcedure> silences,
      List<ParagraphState> paragraphs,
      UUID supersededBy) {}

  /** The body, as an outcome names it. */
  record BodyReference(UUID id, String code, BodyKind kind) {
    static BodyReference of(Body body) {
      return new BodyReference(body.id(), body.code(), body.kind());
    }
  }

  /** A paragraph with its text. */
  record ParagraphState(
      UUID id,
      String number,
      ParagraphKind kind,
      String leadVerb,
      String addressee,
      Texts text,
      List<String> symbols) {
    static ParagraphState of(OutcomeParagraph paragraph) {
      return new ParagraphState(
          paragraph.id(),
          paragraph.number(),
          paragraph.kind(),
          paragraph.leadVerb(),
          paragraph.addressee(),
          paragraph.texts(),
          paragraph.symbols());
    }
  }

  @Override
  public String family() {
    return "governance.outcome";
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
    Outcome later = record.supersededBy();
    return new State(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        record.kind(),
        BodyReference.of(record.body()),
        record.meeting().map(Meeting::id).orElse(null),
        record.agendaItem(),
        record.series(),
        record.serial(),
        record.symbol(),
        record.titles(),
        record.unit(),
        record.classification(),
        record.adoptedBy(),
        record.decidedOn(),
        record.vote(),
        record.silences(),
        record.paragraphs().stream().map(ParagraphState::of).toList(),
        later == null ? null : later.id());
  }
}
