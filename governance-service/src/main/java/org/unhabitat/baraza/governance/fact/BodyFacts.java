package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about bodies. */
@ApplicationScoped
class BodyFacts implements FactSource {
  record Body(
      UUID id,
      String reference,
      long version,
      String code,
      String kind,
      LocalDate validFrom,
      LocalDate validTo) {}

  @Override
  public String family() {
    return "governance.body";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Body body = event.as(Body.class);
    return RecordFacts.of(
        event,
        family(),
        body.id(),
        body.reference(),
        body.version(),
        "/api/governance/v1/bodies/%s",
        Stream.of(inBeing(body)));
  }

  /**
   * A body is there from its first day to its last. How many of those that are there were convened
   * is what paragraph 2 reports.
   */
  static DerivedFact inBeing(Body body) {
    return DerivedFact.on(
            body.validFrom(), FactKind.BODY_IN_BEING, body.code(), body.kind(), body.id())
        .holdingUntil(body.validTo());
  }
}
