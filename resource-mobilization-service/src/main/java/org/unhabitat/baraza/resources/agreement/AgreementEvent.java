package org.unhabitat.baraza.resources.agreement;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to an agreement. */
record AgreementEvent(Agreement record, What what, String reason) implements DomainEvent {
  enum What {
    DRAFTED,
    REVISED,
    SUPPORT_RATE_APPROVED,
    SIGNED,
    ACTIVATED,
    AMENDED,
    OPERATIONALLY_CLOSED,
    FINANCIALLY_CLOSED
  }

  @Override
  public String family() {
    return "resource-mobilization.agreement";
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
