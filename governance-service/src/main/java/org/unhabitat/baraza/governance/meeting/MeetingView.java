package org.unhabitat.baraza.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/** A meeting as its readers see it. */
record MeetingView(
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
    LocalDate agendaFrozenFrom,
    List<Attendee> attendance,
    List<Interest> interests,
    QuorumView quorum,
    MinutesView minutes,
    String cancellationReason,
    String slot,
    List<AllowedAction> allowedActions)
    implements Versioned {

  /** The minutes with who wrote and who approved them. */
  record MinutesView(
      Minutes.State state,
      String text,
      List<String> draftedBy,
      String approvedBy,
      LocalDate approvedOn) {
    static MinutesView of(Meeting meeting) {
      Minutes minutes = meeting.minutes();
      return minutes == null
          ? null
          : new MinutesView(
              minutes.state(),
              minutes.text(),
              meeting.minutesDrafters().stream().sorted().toList(),
              minutes.approvedBy(),
              minutes.approvedOn());
    }
  }
}
