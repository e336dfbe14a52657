package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about what bodies decide. What is classified leaves none: all staff reads the ledger. */
@ApplicationScoped
class OutcomeFacts implements FactSource {
  private static final Set<String> ADOPTED = Set.of("adopted", "superseded");

  record Body(String code, String kind) {}

  record Outcome(
      UUID id,
      String reference,
      long version,
      String state,
      Body body,
      String classification,
      LocalDate decidedOn) {
    Outcome {
      Objects.requireNonNull(body, "the outcome has no body");
    }
  }

  @Override
  public String family() {
    return "governance.outcome";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Outcome outcome = event.as(Outcome.class);
    return RecordFacts.of(
        event,
        family(),
        outcome.id(),
        outcome.reference(),
        outcome.version(),
        "/api/governance/v1/outcomes/%s",
        adopted(outcome).stream());
  }

  /**
   * What was adopted stays adopted on its day, also where a later text supersedes it. Paragraph 2.
   */
  static Optional<DerivedFact> adopted(Outcome outcome) {
    return ADOPTED.contains(outcome.state()) && UNCLASSIFIED.equals(outcome.classification())
        ? Optional.of(
            DerivedFact.on(
                outcome.decidedOn(),
                FactKind.OUTCOME_ADOPTED,
                outcome.body().code(),
                outcome.body().kind(),
                outcome.id()))
        : Optional.empty();
  }
}
