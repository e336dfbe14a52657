package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/**
 * Facts about what becomes of operative paragraphs. Those of classified outcomes leave none: all
 * staff reads the ledger.
 */
@ApplicationScoped
class FollowUpFacts implements FactSource {
  record Outcome(String body, String bodyKind, String classification, LocalDate decidedOn) {}

  record Report(LocalDate reportedOn) {}

  record FollowUp(
      UUID id,
      String reference,
      long version,
      Outcome outcome,
      List<Report> actions,
      LocalDate closedOn) {
    FollowUp {
      Objects.requireNonNull(outcome, "the follow-up has no outcome");
      Objects.requireNonNull(actions, "the follow-up has no list of reports");
    }
  }

  @Override
  public String family() {
    return "governance.follow-up";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    FollowUp followUp = event.as(FollowUp.class);
    Stream<DerivedFact> facts =
        UNCLASSIFIED.equals(followUp.outcome().classification())
            ? Stream.of(followedUp(followUp).stream(), reports(followUp), closed(followUp).stream())
                .flatMap(each -> each)
            : Stream.empty();
    return RecordFacts.of(
        event,
        family(),
        followUp.id(),
        followUp.reference(),
        followUp.version(),
        "/api/governance/v1/follow-ups/%s",
        facts);
  }

  /**
   * A paragraph is followed up from the day of its adoption on, whoever has begun with it, and no
   * longer on the day on which that is closed. HSP/HA.2/Res.10, paragraph 1.
   */
  static Optional<DerivedFact> followedUp(FollowUp followUp) {
    LocalDate lastDay = followUp.closedOn() == null ? null : followUp.closedOn().minusDays(1);
    return Optional.of(
            fact(FactKind.PARAGRAPH_FOLLOWED_UP, followUp, followUp.outcome().decidedOn())
                .holdingUntil(lastDay))
        .filter(DerivedFact::holdsAtAll);
  }

  /**
   * Each day of a report once, also where the report was returned. HSP/HA.2/Res.10, paragraph 2.
   */
  static Stream<DerivedFact> reports(FollowUp followUp) {
    return followUp.actions().stream()
        .map(Report::reportedOn)
        .distinct()
        .map(day -> fact(FactKind.PARAGRAPH_REPORTED_ON, followUp, day));
  }

  /** However it was concluded. HSP/HA.2/Res.10, paragraph 1. */
  static Optional<DerivedFact> closed(FollowUp followUp) {
    return Optional.ofNullable(followUp.closedOn())
        .map(day -> fact(FactKind.PARAGRAPH_CLOSED, followUp, day));
  }

  private static DerivedFact fact(FactKind kind, FollowUp followUp, LocalDate day) {
    return DerivedFact.on(
        day, kind, followUp.outcome().body(), followUp.outcome().bodyKind(), followUp.id());
  }
}
