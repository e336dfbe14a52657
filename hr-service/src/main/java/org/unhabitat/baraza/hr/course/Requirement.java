package org.unhabitat.baraza.hr.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.hr.staff.StaffMemberChanged.Group;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/**
 * Who has to have a course from a date on. Mandatory courses are due within six months of joining
 * (Secretariat information circular on mandatory learning); another term can be said.
 */
@Entity
public class Requirement extends ManagedRecord {
  /** Whether it has an end. */
  @Schema(name = "RequirementState")
  public enum State {
    /** No end is known. */
    IN_FORCE,
    /** Its last day is known. */
    ENDED
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  @Enumerated(EnumType.STRING)
  private List<StaffMember.Category> categories;

  private List<String> units;
  private LocalDate effectiveFrom;
  private LocalDate effectiveUntil;
  private int withinMonths;
  private String basis;

  @Enumerated(EnumType.STRING)
  private State state = State.IN_FORCE;

  /** For Hibernate. */
  protected Requirement() {}

  Requirement(int number, Course course, IntroduceRequirement command) {
    this.reference = "REQ/" + number;
    this.course = course;
    this.categories = command.categories().stream().distinct().sorted().toList();
    this.units = command.units().stream().distinct().sorted().toList();
    this.effectiveFrom = command.effectiveFrom();
    this.withinMonths = command.withinMonths();
    this.basis = command.basis();
  }

  RequirementEvent introduced() {
    return new RequirementEvent(this, RequirementEvent.What.INTRODUCED, null);
  }

  /**
   * Ends it. The day before it took effect ends it without ever having been in force, which is how
   * one that was introduced by mistake is taken back.
   */
  RequirementEvent end(EndRequirement command) {
    requireInForce();
    if (command.endsOn().isBefore(effectiveFrom.minusDays(1))) {
      throw new RuleBroken(
          "it takes effect on " + effectiveFrom,
          List.of(new FieldError("/endsOn", "lies before the requirement")));
    }
    state = State.ENDED;
    effectiveUntil = command.endsOn();
    return new RequirementEvent(this, RequirementEvent.What.ENDED, command.reason());
  }

  void requireInForce() {
    if (state == State.ENDED) {
      throw new StateConflict("the requirement ends on " + effectiveUntil);
    }
  }

  /** Whether it goes on after the day. */
  boolean lastsBeyond(LocalDate day) {
    return effectiveUntil == null || effectiveUntil.isAfter(day);
  }

  /** Whether it is for members of that group. */
  public boolean covers(Group group) {
    return (categories.isEmpty() || categories.contains(group.category()))
        && (units.isEmpty() || units.contains(group.unit()));
  }

  /** Whether there is a day on which somebody is covered by both. */
  boolean overlaps(Requirement other) {
    return lastsBeyond(other.effectiveFrom.minusDays(1))
        && other.lastsBeyond(effectiveFrom.minusDays(1))
        && meet(categories, other.categories)
        && meet(units, other.units);
  }

  private static boolean meet(Collection<?> some, Collection<?> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }

  /** The human reference. */
  public String reference() {
    return reference;
  }

  /** What has to be learnt. */
  public Course course() {
    return course;
  }

  /** First day. */
  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Last day; null while none is known. */
  public LocalDate effectiveUntil() {
    return effectiveUntil;
  }

  /** The last day in time for somebody who comes into scope on the day. */
  public LocalDate dueOn(LocalDate inScopeFrom) {
    return inScopeFrom.plusMonths(withinMonths);
  }

  int withinMonths() {
    return withinMonths;
  }

  List<StaffMember.Category> categories() {
    return categories;
  }

  List<String> units() {
    return units;
  }

  String basis() {
    return basis;
  }

  State state() {
    return state;
  }
}
