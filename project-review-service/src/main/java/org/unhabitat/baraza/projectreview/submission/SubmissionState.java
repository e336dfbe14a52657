package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;
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
    Decision decision) {

  /** The project that a submission is a version of. */
  record ProjectLink(UUID id, String reference) {}
}
