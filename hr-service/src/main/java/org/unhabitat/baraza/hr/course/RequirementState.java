package org.unhabitat.baraza.hr.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.hr.staff.StaffMember;

/**
 * What other services learn about a requirement.
 *
 * @param categories empty for all
 * @param units empty for all
 * @param effectiveUntil last day; null while none is known
 */
record RequirementState(
    UUID id,
    String reference,
    long version,
    Requirement.State state,
    CourseKey course,
    List<StaffMember.Category> categories,
    List<String> units,
    LocalDate effectiveFrom,
    LocalDate effectiveUntil,
    int withinMonths,
    String basis) {

  static RequirementState of(Requirement requirement) {
    return new RequirementState(
        requirement.id(),
        requirement.reference(),
        requirement.version(),
        requirement.state(),
        CourseKey.of(requirement.course()),
        requirement.categories(),
        requirement.units(),
        requirement.effectiveFrom(),
        requirement.effectiveUntil(),
        requirement.withinMonths(),
        requirement.basis());
  }
}
