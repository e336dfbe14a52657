package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about meetings of the Project Review Committee. */
@ApplicationScoped
class ReviewMeetingFacts implements FactSource {
  private static final String CLOSED = "closed";

  record ReviewMeeting(UUID id, String reference, long version, String state, LocalDate heldOn) {}

  @Override
  public String family() {
    return "project-review.review-meeting";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    ReviewMeeting meeting = event.as(ReviewMeeting.class);
    return RecordFacts.of(
        event,
        family(),
        meeting.id(),
        meeting.reference(),
        meeting.version(),
        "/api/project-review/v1/review-meetings/%s",
        held(meeting).stream());
  }

  /** As with every meeting, a closed one was held. Paragraph 7. */
  static Optional<DerivedFact> held(ReviewMeeting meeting) {
    if (!CLOSED.equals(meeting.state())) {
      return Optional.empty();
    }
    return Optional.of(
        DerivedFact.on(meeting.heldOn(), FactKind.REVIEW_MEETING_HELD, null, null, meeting.id()));
  }
}
