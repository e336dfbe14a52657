package org.unhabitat.baraza.projectreview.condition;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a condition. */
record ConditionEvent(ApprovalCondition record, What what, String reason) implements DomainEvent {
  enum What {
    IMPOSED,
    EVIDENCED,
    RETURNED,
    VERIFIED,
    NOT_MET,
    LAPSED
  }

  @Override
  public String family() {
    return "project-review.condition";
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
