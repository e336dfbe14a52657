package org.unhabitat.baraza.hr.staff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a staff member. */
record StaffMemberEvent(StaffMember record, What what) implements DomainEvent {
  enum What {
    REGISTERED,
    UPDATED,
    SEPARATED
  }

  /** Neither a name nor an index number: nobody can ever take them out of a history again. */
  record Remembered(
      @JsonUnwrapped StaffMemberState state,
      String grade,
      StaffMember.ContractType contractType,
      LocalDate contractEnd) {}

  @Override
  public String family() {
    return "hr.staff-member";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return StaffMemberState.of(record);
  }

  @Override
  public Object historyState() {
    return new Remembered(
        StaffMemberState.of(record), record.grade(), record.contractType(), record.contractEnd());
  }

  @Override
  public String classification() {
    return "confidential";
  }
}
