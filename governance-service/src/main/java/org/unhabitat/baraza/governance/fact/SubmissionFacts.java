package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about submissions to the Project Review Committee. */
@ApplicationScoped
class SubmissionFacts implements FactSource {
  record Project(UUID id, String reference) {}

  record Decision(String kind, LocalDate decidedOn) {}

  record Submission(
      UUID id, String reference, long version, Project project, String stage, Decision decision) {}

  @Override
  public String family() {
    return "project-review.submission";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Submission submission = event.as(Submission.class);
    return RecordFacts.of(
        event,
        family(),
        submission.id(),
        submission.reference(),
        submission.version(),
        "/api/project-review/v1/submissions/%s",
        reviewed(submission).stream());
  }

  /**
   * A project was reviewed when the committee decided on a submission of it, whatever it decided: a
   * deferral or a rejection is the outcome of a review too. A project that came back in the same
   * year is one project. Paragraph 7.
   */
  static Optional<DerivedFact> reviewed(Submission submission) {
    if (submission.decision() == null) {
      return Optional.empty();
    }
    if (submission.project() == null) {
      throw new IllegalArgumentException("the submission has no project");
    }
    return Optional.of(
        DerivedFact.on(
            submission.decision().decidedOn(),
            FactKind.PROJECT_REVIEWED,
            submission.project().reference(),
            submission.stage(),
            submission.project().id()));
  }
}
