package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** A submission as it goes out. */
record SubmissionView(
    UUID id,
    String reference,
    long version,
    Submission.State state,
    SubmissionState.ProjectLink project,
    ReviewStage stage,
    Texts titles,
    String unit,
    String preparedBy,
    String submittedBy,
    LocalDate submittedOn,
    @Schema(description = "The version of the project that was submitted") Long projectVersion,
    @Schema(description = "SHA-256 of the content that was submitted, byte by byte")
        String contentHash,
    String returnComment,
    String withdrawalReason,
    @Schema(description = "What each reviewing function says") List<Clearance> clearances,
    @Schema(description = "The functions whose turn it is") List<ReviewFunction> waitingFor,
    Decision decision,
    @Schema(description = "Whether the approval has effect; absent where there is none")
        ApprovalState approvalState,
    @Schema(description = "Since when") LocalDate approvalChangedOn,
    String lapseReason,
    List<AllowedAction> allowedActions)
    implements Versioned {

  /** What of a submission is for staff only. */
  record Details(
      String preparedBy,
      String submittedBy,
      String returnComment,
      String withdrawalReason,
      List<Clearance> clearances) {}

  static SubmissionView of(Submission submission, List<AllowedAction> allowedActions) {
    SubmissionState state = submission.publicState();
    Details details = submission.details();
    return new SubmissionView(
        state.id(),
        state.reference(),
        state.version(),
        state.state(),
        state.project(),
        state.stage(),
        state.titles(),
        state.unit(),
        details.preparedBy(),
        details.submittedBy(),
        state.submittedOn(),
        state.projectVersion(),
        state.contentHash(),
        details.returnComment(),
        details.withdrawalReason(),
        details.clearances(),
        state.waitingFor(),
        state.decision(),
        state.approvalState(),
        state.approvalChangedOn(),
        state.lapseReason(),
        allowedActions);
  }
}
