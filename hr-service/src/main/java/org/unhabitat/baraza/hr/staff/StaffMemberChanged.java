package org.unhabitat.baraza.hr.staff;

import java.time.LocalDate;

/**
 * Told inside the service, in the transaction of the change, so that what depends on a staff
 * member's service and group follows at once.
 *
 * @param member the member as he or she is now
 * @param before the group he or she was in; null where the service is new: the member's first, or
 *     one after a separation
 * @param on the day on which the ERP said so, at the duty station
 */
public record StaffMemberChanged(StaffMember member, Group before, LocalDate on) {

  /**
   * What decides which rules hold for a member.
   *
   * @param category category of the common system
   * @param unit code of the organisation unit of assignment
   */
  public record Group(StaffMember.Category category, String unit) {
    /** The group that the member is in now. */
    public static Group of(StaffMember member) {
      return new Group(member.category(), member.unit());
    }
  }
}
