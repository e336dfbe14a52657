package org.unhabitat.baraza.projectreview.exchange;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to an activity. */
record ActivityEvent(Activity record, What what) implements DomainEvent {
  enum What {
    IMPORTED,
    REPORTED
  }

  @Override
  public String family() {
    return "project-review.activity";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.view();
  }
}
