package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/**
 * Facts about the documents of sessions. They count in the year in which the session opens, so that
 * a figure of a year is that of its sessions. The ledger is open to all staff: what is classified
 * leaves no fact in it.
 */
@ApplicationScoped
class DocumentFacts implements FactSource {
  private static final String CANCELLED = "cancelled";

  record Session(String body, String bodyKind, LocalDate opensOn) {}

  record LanguageVersion(LocalDate issuedOn) {}

  record Document(
      UUID id,
      String reference,
      long version,
      String state,
      String classification,
      Session meeting,
      LocalDate submitBy,
      LocalDate issueBy,
      LocalDate submittedOn,
      List<LanguageVersion> languages) {
    Document {
      Objects.requireNonNull(meeting, "the document has no session");
      Objects.requireNonNull(languages, "the document has no languages");
    }

    /** The first events of documents did not say when the session opens; they count for no year. */
    private boolean isOwed() {
      return !CANCELLED.equals(state)
          && UNCLASSIFIED.equals(classification)
          && meeting.opensOn() != null;
    }
  }

  @Override
  public String family() {
    return "governance.document";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Document document = event.as(Document.class);
    return RecordFacts.of(
        event,
        family(),
        document.id(),
        document.reference(),
        document.version(),
        "/api/governance/v1/documents/%s",
        Stream.of(
                dueForSubmission(document),
                submittedOnTime(document),
                dueForIssue(document),
                issuedOnTime(document))
            .flatMap(Optional::stream));
  }

  /** A document is owed to its session unless it was given up. Paragraph 2. */
  static Optional<DerivedFact> dueForSubmission(Document document) {
    return document.isOwed()
        ? Optional.of(
            fact(FactKind.DOCUMENT_DUE_FOR_SUBMISSION, document, document.submitBy())
                .countedOn(counted(document, document.submitBy())))
        : Optional.empty();
  }

  /** On time is by the last day of the slot, that day included. Paragraph 2. */
  static Optional<DerivedFact> submittedOnTime(Document document) {
    return dueForSubmission(document)
        .filter(due -> document.submittedOn() != null)
        .filter(due -> !document.submittedOn().isAfter(document.submitBy()))
        .map(
            due ->
                fact(FactKind.DOCUMENT_SUBMITTED_ON_TIME, document, document.submittedOn())
                    .countedOn(due.countsOn()));
  }

  /** A document is owed in every language by the same day. Paragraph 2. */
  static Optional<DerivedFact> dueForIssue(Document document) {
    return document.isOwed()
        ? Optional.of(
            fact(FactKind.DOCUMENT_DUE_FOR_ISSUE, document, document.issueBy())
                .countedOn(counted(document, document.issueBy())))
        : Optional.empty();
  }

  /** One language that is missing or late makes the document late. Paragraph 2. */
  static Optional<DerivedFact> issuedOnTime(Document document) {
    return dueForIssue(document)
        .flatMap(
            due ->
                issuedInFull(document)
                    .filter(issued -> !issued.isAfter(document.issueBy()))
                    .map(
                        issued ->
                            fact(FactKind.DOCUMENT_ISSUED_ON_TIME, document, issued)
                                .countedOn(due.countsOn())));
  }

  /** When its last language came out; empty while one is missing. */
  private static Optional<LocalDate> issuedInFull(Document document) {
    return document.languages().stream().anyMatch(language -> language.issuedOn() == null)
        ? Optional.empty()
        : document.languages().stream().map(LanguageVersion::issuedOn).max(LocalDate::compareTo);
  }

  /** When the session has opened and the slot is over, but in the year of the session. */
  private static LocalDate counted(Document document, LocalDate slot) {
    LocalDate opensOn = document.meeting().opensOn();
    LocalDate lastDay = opensOn.with(TemporalAdjusters.lastDayOfYear());
    LocalDate both = slot.isAfter(opensOn) ? slot : opensOn;
    return both.isAfter(lastDay) ? lastDay : both;
  }

  private static DerivedFact fact(FactKind kind, Document document, LocalDate day) {
    return DerivedFact.on(
        day, kind, document.meeting().body(), document.meeting().bodyKind(), document.id());
  }
}
