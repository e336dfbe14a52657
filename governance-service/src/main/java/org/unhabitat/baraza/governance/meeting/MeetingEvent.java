package org.unhabitat.baraza.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a meeting. */
record MeetingEvent(Meeting record, What what, String reason) implements DomainEvent {
  enum What {
    SCHEDULED,
    RESCHEDULED,
    CONVENED,
    ADJOURNED,
    RESUMED,
    CLOSED,
    CANCELLED,
    AGENDA_SET,
    AGENDA_ADOPTED,
    ITEM_CLOSED,
    ITEM_DEFERRED,
    ATTENDANCE_RECORDED,
    INTEREST_DECLARED,
    MINUTES_DRAFTED,
    MINUTES_APPROVED;

    /** Whether the meeting may have other days after it, or none at all. */
    boolean movesDays() {
      return switch (this) {
        case RESCHEDULED, CONVENED, ADJOURNED, RESUMED, CLOSED, CANCELLED -> true;
        case SCHEDULED,
            AGENDA_SET,
            AGENDA_ADOPTED,
            ITEM_CLOSED,
            ITEM_DEFERRED,
            ATTENDANCE_RECORDED,
            INTEREST_DECLARED,
            MINUTES_DRAFTED,
            MINUTES_APPROVED ->
            false;
      };
    }
  }

  /** The public state of a meeting: no names of persons, no text of the minutes. */
  record PublicState(
      UUID id,
      String reference,
      long version,
      MeetingState state,
      Texts titles,
      BodyReference body,
      int year,
      int number,
      Integer sessionNumber,
      LocalDate opensOn,
      LocalDate closesOn,
      List<Segment> segments,
      LocalDate resumesOn,
      MeetingMode mode,
      String venue,
      String unit,
      List<AgendaItem> agenda,
      QuorumView quorum,
      MinutesState minutes,
      String cancellationReason) {}

  /** How far the minutes are, without what they say. */
  record MinutesState(Minutes.State state, LocalDate approvedOn) {}

  /** What the history keeps besides: who was there, and what the minutes said. */
  record FullState(
      PublicState meeting, List<Attendee> attendance, List<Interest> interests, Minutes minutes) {}

  @Override
  public String family() {
    return "governance.meeting";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    Minutes minutes = record.minutes();
    return new PublicState(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        record.titles(),
        BodyReference.of(record.body()),
        record.year(),
        record.number(),
        record.sessionNumber(),
        record.opensOn(),
        record.closesOn(),
        record.segments(),
        record.resumesOn(),
        record.mode(),
        record.venue(),
        record.unit(),
        record.agenda(),
        QuorumView.of(record.quorum()),
        minutes == null ? null : new MinutesState(minutes.state(), minutes.approvedOn()),
        record.cancellationReason());
  }

  @Override
  public Object historyState() {
    return new FullState(
        (PublicState) data(), record.attendance(), record.interests(), record.minutes());
  }
}
