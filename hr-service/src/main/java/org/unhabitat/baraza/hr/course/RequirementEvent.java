package org.unhabitat.baraza.hr.course;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a requirement. */
record RequirementEvent(Requirement record, What what, String reason) implements DomainEvent {
  enum What {
    INTRODUCED,
    ENDED
  }

  @Override
  public String family() {
    return "hr.requirement";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return RequirementState.of(record);
  }
}
