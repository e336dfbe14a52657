package org.unhabitat.baraza.projectreview.exchange;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a financial flow. */
record FlowEvent(FinancialFlow record, What what) implements DomainEvent {
  enum What {
    RECORDED,
    REPORTED
  }

  @Override
  public String family() {
    return "project-review.financial-flow";
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
