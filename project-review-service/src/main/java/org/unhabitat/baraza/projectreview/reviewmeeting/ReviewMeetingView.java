package org.unhabitat.baraza.projectreview.reviewmeeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.project.ReviewStage;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;

/** A meeting as it goes out. */
record ReviewMeetingView(
    UUID id,
    String reference,
    long version,
    ReviewMeeting.State state,
    int year,
    int number,
    LocalDate heldOn,
    String venue,
    QuorumState quorum,
    List<Item> agenda,
    List<Attendee> attendance,
    String cancellationReason,
    List<AllowedAction> allowedActions)
    implements Versioned {

  /** A submission on the agenda. */
  @Schema(name = "AgendaItem")
  record Item(
      UUID submissionId,
      String submissionReference,
      UUID projectId,
      String projectReference,
      Texts titles,
      ReviewStage stage,
      List<String> presenters,
      List<PersonRecused> recusals,
      @Schema(description = "How many of those present have a say in the decision") int counted,
      @Schema(description = "Absent before the decision") DecisionKind decision,
      String decidedBy) {}

  /** Somebody who stays out of a decision. */
  record PersonRecused(String person, String reason) {}

  /**
   * @param submissions what is known of what is on the agenda
   */
  static ReviewMeetingView of(
      ReviewMeeting meeting,
      Map<UUID, ReviewItem> submissions,
      List<AllowedAction> allowedActions) {
    ReviewMeetingState state = meeting.publicState();
    return new ReviewMeetingView(
        state.id(),
        state.reference(),
        state.version(),
        state.state(),
        state.year(),
        state.number(),
        state.heldOn(),
        meeting.venue(),
        state.quorum(),
        meeting.agenda().stream()
            .map(item -> item(meeting, item, submissions.get(item.submissionId())))
            .toList(),
        meeting.attendance(),
        state.cancellationReason(),
        allowedActions);
  }

  private static Item item(ReviewMeeting meeting, AgendaItem item, ReviewItem submission) {
    return new Item(
        item.submissionId(),
        submission.reference(),
        item.projectId(),
        submission.projectReference(),
        submission.titles(),
        submission.stage(),
        meeting.presentersOf(item.submissionId()),
        meeting.recusedFrom(item.submissionId()),
        meeting.countedFor(submission),
        item.decision(),
        item.decidedBy());
  }
}
