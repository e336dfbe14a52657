package org.unhabitat.baraza.projectreview.checklist;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a checklist. */
record ChecklistEvent(Checklist record, What what, String reason) implements DomainEvent {
  enum What {
    DRAFTED,
    REVISED,
    PUBLISHED,
    ENDED,
    DISCARDED
  }

  @Override
  public String family() {
    return "project-review.checklist";
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
