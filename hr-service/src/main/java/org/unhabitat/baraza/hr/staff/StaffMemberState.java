package org.unhabitat.baraza.hr.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What other services learn about a staff member: nothing that names the person.
 *
 * @param personKey stands for the person
 * @param inServiceUntil last day of service; null while none is known
 */
record StaffMemberState(
    UUID id,
    String reference,
    long version,
    StaffMember.State state,
    UUID personKey,
    StaffMember.Category category,
    String unit,
    String dutyStation,
    LocalDate inServiceFrom,
    LocalDate inServiceUntil) {

  static StaffMemberState of(StaffMember member) {
    return new StaffMemberState(
        member.id(),
        member.reference(),
        member.version(),
        member.state(),
        member.personKey(),
        member.category(),
        member.unit(),
        member.dutyStation(),
        member.entryOnDuty(),
        member.separatedOn());
  }
}
