package org.unhabitat.baraza.projectreview.reviewmeeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;

/** The public state of a meeting, as events carry it. */
record ReviewMeetingState(
    UUID id,
    String reference,
    long version,
    ReviewMeeting.State state,
    int year,
    int number,
    LocalDate heldOn,
    QuorumState quorum,
    List<Item> agenda,
    List<Decided> decisions,
    String cancellationReason) {

  /** A submission on the agenda. */
  record Item(UUID submissionId, UUID projectId) {}

  /** A submission that was decided on. */
  record Decided(UUID submissionId, UUID projectId, DecisionKind kind) {}
}
