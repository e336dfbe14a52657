package org.unhabitat.baraza.resources.contribution;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to a contribution. */
record ContributionEvent(Contribution record, What what, String reason) implements DomainEvent {
  enum What {
    RECORDED,
    WITHDRAWN
  }

  @Override
  public String family() {
    return "resource-mobilization.contribution";
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
