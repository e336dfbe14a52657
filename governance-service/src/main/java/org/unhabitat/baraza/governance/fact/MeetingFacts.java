package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about meetings and sessions of bodies. */
@ApplicationScoped
class MeetingFacts implements FactSource {
  private static final String CLOSED = "closed";
  private static final String STAFF_MANAGEMENT = "staff-management-body";

  record Body(UUID id, String code, String kind) {}

  record Meeting(
      UUID id, String reference, long version, String state, Body body, LocalDate opensOn) {}

  @Override
  public String family() {
    return "governance.meeting";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Meeting meeting = event.as(Meeting.class);
    return RecordFacts.of(
        event,
        family(),
        meeting.id(),
        meeting.reference(),
        meeting.version(),
        "/api/governance/v1/meetings/%s",
        Stream.of(held(meeting), heldOnFirstMonday(meeting)).flatMap(Optional::stream));
  }

  /**
   * Only a closed meeting was held: one that is planned, convened or adjourned may still come to
   * nothing. A session of several segments is one meeting and counts when its first segment opened.
   * Paragraphs 2, 5, 6, 8, 9 and 10.
   */
  static Optional<DerivedFact> held(Meeting meeting) {
    if (!CLOSED.equals(meeting.state())) {
      return Optional.empty();
    }
    if (meeting.body() == null || meeting.body().code() == null) {
      throw new IllegalArgumentException("the meeting has no body");
    }
    return Optional.of(
        DerivedFact.on(
            meeting.opensOn(),
            FactKind.MEETING_HELD,
            meeting.body().code(),
            meeting.body().kind(),
            meeting.body().id()));
  }

  /**
   * Meetings with the staff union are promised for the first Monday of each month (paragraph 10). A
   * meeting that was moved counts as held, but not as held on that day.
   */
  static Optional<DerivedFact> heldOnFirstMonday(Meeting meeting) {
    return held(meeting)
        .filter(fact -> STAFF_MANAGEMENT.equals(fact.subjectKind()))
        .filter(fact -> fact.occurredOn().equals(firstMondayOfTheMonth(fact.occurredOn())))
        .map(
            fact ->
                DerivedFact.on(
                    fact.occurredOn(),
                    FactKind.MEETING_HELD_ON_FIRST_MONDAY,
                    fact.subject(),
                    fact.subjectKind(),
                    fact.distinctKey()));
  }

  private static LocalDate firstMondayOfTheMonth(LocalDate day) {
    return day.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }
}
