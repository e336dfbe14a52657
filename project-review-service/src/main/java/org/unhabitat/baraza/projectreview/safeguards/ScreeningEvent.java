package org.unhabitat.baraza.projectreview.safeguards;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a screening. */
record ScreeningEvent(Screening record, What what) implements DomainEvent {
  enum What {
    SCREENED,
    CONFIRMED,
    DOCUMENT_ADDED,
    SUPERSEDED
  }

  @Override
  public String family() {
    return "project-review.safeguards-screening";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }

  @Override
  public Object historyState() {
    return record.view(null, null);
  }
}
