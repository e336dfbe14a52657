package org.unhabitat.baraza.hr.learning;

import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/**
 * Something happened to an assignment.
 *
 * @param validities of the member and the course, as they are now
 */
record LearningAssignmentEvent(LearningAssignment record, What what, List<DateSpan> validities)
    implements DomainEvent {
  enum What {
    ASSIGNED,
    RESCOPED,
    ENDED,
    REVALIDATED
  }

  @Override
  public String family() {
    return "hr.learning-assignment";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return LearningAssignmentState.of(record, validities);
  }

  @Override
  public String classification() {
    return "confidential";
  }
}
