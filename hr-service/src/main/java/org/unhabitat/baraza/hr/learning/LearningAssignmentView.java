package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/** An assignment as it is answered. */
record LearningAssignmentView(
    UUID id,
    @Schema(examples = "ETHICS/SM/113/2021-05-01") String reference,
    long version,
    LearningAssignment.State state,
    PersonView staffMember,
    CourseName course,
    @Schema(description = "Reference of the requirement", examples = "REQ/3") String requirement,
    LocalDate inScopeFrom,
    @Schema(description = "Last day in scope; absent while none is known") LocalDate inScopeUntil,
    @Schema(description = "Last day in time") LocalDate dueOn,
    @Schema(description = "Where the member stands on the day asked for, today unless said")
        Standing standing,
    List<DateSpan> validities,
    @Schema(description = "Always empty: an assignment follows the member and the requirement")
        List<AllowedAction> allowedActions)
    implements Versioned {

  /**
   * @param day that the standing is of
   */
  static LearningAssignmentView of(
      LearningAssignment assignment, List<DateSpan> validities, LocalDate day) {
    return new LearningAssignmentView(
        assignment.id(),
        assignment.reference(),
        assignment.version(),
        assignment.state(),
        PersonView.of(assignment.staffMember()),
        CourseName.of(assignment.course()),
        assignment.requirement().reference(),
        assignment.inScopeFrom(),
        assignment.inScope().until(),
        assignment.dueOn(),
        assignment.standingOn(day, validities),
        validities,
        List.of());
  }
}
