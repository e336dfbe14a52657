package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.hr.course.CourseKey;

/**
 * What other services learn about an assignment: enough to count who is in scope and who is valid
 * on any day, and nothing that names the person.
 *
 * @param inScopeUntil last day; null without an end; before {@code inScopeFrom} where there is no
 *     day
 */
record LearningAssignmentState(
    UUID id,
    String reference,
    long version,
    LearningAssignment.State state,
    UUID personKey,
    CourseKey course,
    LocalDate inScopeFrom,
    LocalDate inScopeUntil,
    LocalDate dueOn,
    List<DateSpan> validities) {

  static LearningAssignmentState of(LearningAssignment assignment, List<DateSpan> validities) {
    return new LearningAssignmentState(
        assignment.id(),
        assignment.reference(),
        assignment.version(),
        assignment.state(),
        assignment.staffMember().personKey(),
        CourseKey.of(assignment.course()),
        assignment.inScopeFrom(),
        assignment.inScope().until(),
        assignment.dueOn(),
        validities);
  }
}
