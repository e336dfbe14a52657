package org.unhabitat.baraza.projectreview.reviewmeeting;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a meeting. */
record ReviewMeetingEvent(ReviewMeeting record, What what, String reason) implements DomainEvent {
  enum What {
    PLANNED,
    RESCHEDULED,
    AGENDA_SET,
    CONVENED,
    ATTENDANCE_RECORDED,
    RECUSAL_RECORDED,
    DECIDED,
    CLOSED,
    CANCELLED
  }

  /** What the history keeps: who was there and who decided, which the wire does not carry. */
  record Remembered(
      String reference,
      ReviewMeeting.State state,
      LocalDate heldOn,
      String venue,
      int quorum,
      List<AgendaItem> agenda,
      List<Attendee> attendance,
      List<Presenter> presenters,
      List<Recusal> recusals,
      String cancellationReason) {}

  @Override
  public String family() {
    return "project-review.review-meeting";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }

  @Override
  public Object historyState() {
    return record.remembered();
  }
}
