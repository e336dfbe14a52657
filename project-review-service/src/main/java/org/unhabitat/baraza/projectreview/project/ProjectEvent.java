package org.unhabitat.baraza.projectreview.project;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a project. */
record ProjectEvent(Project record, What what, String reason) implements DomainEvent {
  enum What {
    PROPOSED,
    IMPORTED,
    REVISED,
    REPORTED,
    ADVANCED,
    REVIEW_STARTED,
    REVIEW_ENDED,
    APPROVED,
    REVISION_APPROVED,
    IMPLEMENTATION_STARTED,
    OPERATIONALLY_CLOSED,
    FINANCIALLY_CLOSED,
    DROPPED
  }

  @Override
  public String family() {
    return "project-review.project";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }
}
