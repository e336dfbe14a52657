package org.unhabitat.baraza.hr.course;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a course. */
record CourseEvent(Course record, What what, String reason) implements DomainEvent {
  enum What {
    OFFERED,
    REVISED,
    RETIRED
  }

  @Override
  public String family() {
    return "hr.course";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return CourseState.of(record);
  }
}
