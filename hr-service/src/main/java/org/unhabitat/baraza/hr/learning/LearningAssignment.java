package org.unhabitat.baraza.hr.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.Requirement;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** A staff member in the scope of a requirement, once and for days in a row. */
@Entity
public class LearningAssignment extends ManagedRecord {
  /** Whether the scope has an end. */
  @Schema(name = "LearningAssignmentState")
  public enum State {
    /** No end is known. */
    OPEN,
    /** The last day in scope is known; it may still lie ahead. */
    ENDED
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private StaffMember staffMember;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Requirement requirement;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  /**
   * The day the member came into the requirement's group; null where nobody knows an earlier one.
   */
  private LocalDate coveredFrom;

  /** The last day in the group; null while the member is in it. */
  private LocalDate coveredUntil;

  private LocalDate inScopeFrom;
  private LocalDate inScopeUntil;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private State state;

  /** For Hibernate. */
  protected LearningAssignment() {}

  /**
   * @param coveredFrom the day the member came into the requirement's group; null where the member
   *     was in it from the beginning
   */
  LearningAssignment(StaffMember staffMember, Requirement requirement, LocalDate coveredFrom) {
    this.staffMember = staffMember;
    this.requirement = requirement;
    this.course = requirement.course();
    this.coveredFrom = coveredFrom;
    set(scope(null));
    this.reference = "%s/%s/%s".formatted(course.code(), staffMember.reference(), inScopeFrom);
  }

  LearningAssignmentEvent assigned(List<DateSpan> validities) {
    return new LearningAssignmentEvent(this, LearningAssignmentEvent.What.ASSIGNED, validities);
  }

  /** Whether there is no day at all. */
  boolean isEmpty() {
    return inScope().isEmpty();
  }

  /** Whether the member is in the requirement's group. */
  boolean isCovered() {
    return coveredUntil == null;
  }

  /** Whether it belongs to an earlier service of somebody who has come back. */
  boolean isOfEarlierService() {
    return inScopeUntil != null && inScopeUntil.isBefore(staffMember.entryOnDuty());
  }

  /** Follows the member's service and the requirement; says nothing where no day has changed. */
  Optional<LearningAssignmentEvent> follow(List<DateSpan> validities) {
    return follow(coveredUntil, validities);
  }

  /**
   * The member has left the requirement's group; says nothing where the scope has ended before.
   *
   * @param lastDay in the group
   */
  Optional<LearningAssignmentEvent> uncover(LocalDate lastDay, List<DateSpan> validities) {
    return follow(lastDay, validities);
  }

  private Optional<LearningAssignmentEvent> follow(
      LocalDate lastDayCovered, List<DateSpan> validities) {
    DateSpan now = scope(lastDayCovered);
    if (now.equals(inScope())) {
      return Optional.empty();
    }
    coveredUntil = lastDayCovered;
    boolean hasEnded = state == State.OPEN && now.until() != null;
    set(now);
    return Optional.of(
        new LearningAssignmentEvent(
            this,
            hasEnded ? LearningAssignmentEvent.What.ENDED : LearningAssignmentEvent.What.RESCOPED,
            validities));
  }

  LearningAssignmentEvent revalidate(List<DateSpan> validities) {
    return new LearningAssignmentEvent(this, LearningAssignmentEvent.What.REVALIDATED, validities);
  }

  private DateSpan scope(LocalDate lastDayCovered) {
    return DateSpan.common(
        new DateSpan(staffMember.entryOnDuty(), staffMember.separatedOn()),
        new DateSpan(requirement.effectiveFrom(), requirement.effectiveUntil()),
        new DateSpan(coveredFrom, lastDayCovered));
  }

  private void set(DateSpan scope) {
    inScopeFrom = scope.from();
    inScopeUntil = scope.until();
    dueOn = requirement.dueOn(inScopeFrom);
    state = inScopeUntil == null ? State.OPEN : State.ENDED;
  }

  /**
   * Where the member stands on a day.
   *
   * @param validities of the member and the course
   */
  Standing standingOn(LocalDate day, List<DateSpan> validities) {
    if (!inScope().includes(day)) {
      return Standing.OUT_OF_SCOPE;
    }
    if (validities.stream().anyMatch(validity -> validity.includes(day))) {
      return Standing.VALID;
    }
    return day.isAfter(dueOn) ? Standing.OVERDUE : Standing.DUE;
  }

  DateSpan inScope() {
    return new DateSpan(inScopeFrom, inScopeUntil);
  }

  String reference() {
    return reference;
  }

  StaffMember staffMember() {
    return staffMember;
  }

  Requirement requirement() {
    return requirement;
  }

  Course course() {
    return course;
  }

  LocalDate inScopeFrom() {
    return inScopeFrom;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  State state() {
    return state;
  }
}
