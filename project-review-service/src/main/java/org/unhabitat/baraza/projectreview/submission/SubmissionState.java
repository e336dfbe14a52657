package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** The public state of a submission, as events carry it. */
record SubmissionState(
    UUID id,
    String reference,
    long version,
    Submission.State state,
    ProjectLink project,
    ReviewStage stage,
    Texts titles,
    String unit,
    LocalDate submittedOn,
    Long projectVersion,
    String contentHash,
    List<ClearanceLine> clearances,
    List<ReviewFunction> waitingFor,
    Decision decision,
    ApprovalState approvalState,
    LocalDate approvalChangedOn,
    String lapseReason) {
  /** Where a clearance stands, without persons and words. */
  record ClearanceLine(
      ReviewFunction function,
      ClearanceState state,
      int step,
      LocalDate waitingSince,
      LocalDate givenOn,
      Integer workingDays) {
    static ClearanceLine of(Clearance clearance) {
      return new ClearanceLine(
          clearance.function(),
          clearance.state(),
          clearance.step(),
          clearance.waitingSince(),
          clearance.givenOn(),
          clearance.workingDays());
    }
  }

  /** The project that a submission is a version of. */
  record ProjectLink(UUID id, String reference) {}
}
