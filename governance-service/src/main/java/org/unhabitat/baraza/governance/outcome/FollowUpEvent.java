package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to a follow-up. */
record FollowUpEvent(FollowUp record, What what, String reason) implements DomainEvent {
  enum What {
    OPENED,
    ASSIGNED,
    RESCHEDULED,
    STARTED,
    REPORTED,
    RETURNED,
    CLOSED
  }

  /** The public state of a follow-up. */
  record State(
      UUID id,
      String reference,
      long version,
      FollowUpState state,
      OutcomeReference outcome,
      UUID paragraph,
      String number,
      String leadVerb,
      String addressee,
      String leadUnit,
      LocalDate dueOn,
      UUID reportingSession,
      List<Action> actions,
      Conclusion conclusion,
      LocalDate closedOn,
      String unit) {}

  /** The outcome, as a follow-up names it. */
  record OutcomeReference(
      UUID id,
      String reference,
      String body,
      BodyKind bodyKind,
      Classification classification,
      LocalDate decidedOn) {
    static OutcomeReference of(Outcome outcome) {
      return new OutcomeReference(
          outcome.id(),
          outcome.reference(),
          outcome.body().code(),
          outcome.body().kind(),
          outcome.classification(),
          outcome.decidedOn());
    }
  }

  /** What was done, without who said so. */
  record Action(LocalDate reportedOn, String text, String evidence) {
    static Action of(FollowUpAction action) {
      return new Action(action.reportedOn(), action.text(), action.evidence());
    }
  }

  /** What the history keeps besides: who reported, and why it was closed. */
  record FullState(State followUp, List<FollowUpAction> actions, String closingNote) {}

  @Override
  public String family() {
    return "governance.follow-up";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public String classification() {
    return record.outcome().classification().inEvents();
  }

  @Override
  public Object data() {
    return new State(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        OutcomeReference.of(record.outcome()),
        record.paragraph().id(),
        record.paragraph().number(),
        record.paragraph().leadVerb(),
        record.paragraph().addressee(),
        record.leadUnit(),
        record.dueOn(),
        record.reportingSession().map(Meeting::id).orElse(null),
        record.actions().stream().map(Action::of).toList(),
        record.conclusion(),
        record.closedOn(),
        record.outcome().unit());
  }

  @Override
  public Object historyState() {
    return new FullState((State) data(), record.actions(), record.closingNote());
  }
}
