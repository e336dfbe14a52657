package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about issues of communication series. */
@ApplicationScoped
class CommunicationIssueFacts implements FactSource {
  private static final String PUBLISHED = "published";

  record Series(UUID id, String code) {}

  record Issue(
      UUID id,
      String reference,
      long version,
      String state,
      Series series,
      LocalDate publishedOn) {}

  @Override
  public String family() {
    return "governance.communication-issue";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Issue issue = event.as(Issue.class);
    if (issue.series() == null || issue.series().code() == null) {
      throw new IllegalArgumentException("the issue has no series");
    }
    return RecordFacts.of(
        event,
        family(),
        issue.id(),
        issue.reference(),
        issue.version(),
        "/api/governance/v1/communication-series/" + issue.series().id() + "/issues/%s",
        published(issue).stream());
  }

  /** An issue that was withdrawn did not reach its readers. Paragraphs 6 and 9. */
  static Optional<DerivedFact> published(Issue issue) {
    if (!PUBLISHED.equals(issue.state())) {
      return Optional.empty();
    }
    return Optional.of(
        DerivedFact.on(
            issue.publishedOn(),
            FactKind.ISSUE_PUBLISHED,
            issue.series().code(),
            null,
            issue.id()));
  }
}
