package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about the reports that agreements oblige to. */
@ApplicationScoped
class ReportObligationFacts implements FactSource {
  private static final String WAIVED = "waived";

  record Agreement(UUID id, String reference) {}

  record Obligation(
      UUID id,
      String reference,
      long version,
      String state,
      Agreement agreement,
      String kind,
      LocalDate dueOn,
      LocalDate submittedOn) {
    private String agreementReference() {
      return agreement == null ? null : agreement.reference();
    }
  }

  @Override
  public String family() {
    return "resource-mobilization.report-obligation";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Obligation obligation = event.as(Obligation.class);
    return RecordFacts.of(
        event,
        family(),
        obligation.id(),
        obligation.reference(),
        obligation.version(),
        "/api/resource-mobilization/v1/report-obligations/%s",
        Stream.of(fellDue(obligation), submitted(obligation), submittedOnTime(obligation))
            .flatMap(Optional::stream));
  }

  /**
   * A report is owed on its due date unless the donor waived it. The fact is in the ledger
   * beforehand; a figure counts it once the day has come. Paragraph 9.
   */
  static Optional<DerivedFact> fellDue(Obligation obligation) {
    if (WAIVED.equals(obligation.state())) {
      return Optional.empty();
    }
    return Optional.of(fact(FactKind.REPORT_FELL_DUE, obligation, obligation.dueOn()));
  }

  /**
   * A submission counts in the year in which its report fell due, however early or late it came, so
   * that the rate compares the same reports above and below. It stays submitted when the donor
   * returns it. Paragraph 9.
   */
  static Optional<DerivedFact> submitted(Obligation obligation) {
    return fellDue(obligation)
        .filter(due -> obligation.submittedOn() != null)
        .map(due -> fact(FactKind.DUE_REPORT_SUBMITTED, obligation, obligation.submittedOn()));
  }

  /** On time is by the due date, that day included. Paragraph 9. */
  static Optional<DerivedFact> submittedOnTime(Obligation obligation) {
    return submitted(obligation)
        .filter(submission -> !submission.occurredOn().isAfter(obligation.dueOn()))
        .map(
            submission ->
                fact(FactKind.DUE_REPORT_SUBMITTED_ON_TIME, obligation, submission.occurredOn()));
  }

  private static DerivedFact fact(FactKind kind, Obligation obligation, LocalDate occurredOn) {
    return DerivedFact.on(
            occurredOn, kind, obligation.agreementReference(), obligation.kind(), obligation.id())
        .countedOn(obligation.dueOn());
  }
}
