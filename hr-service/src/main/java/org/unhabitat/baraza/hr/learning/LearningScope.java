package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.Requirement;
import org.unhabitat.baraza.hr.course.RequirementChanged;
import org.unhabitat.baraza.hr.course.RequirementRepository;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.hr.staff.StaffMemberChanged;
import org.unhabitat.baraza.hr.staff.StaffMemberChanged.Group;
import org.unhabitat.baraza.hr.staff.StaffMemberRepository;
import org.unhabitat.baraza.kit.outbox.Outbox;

/**
 * Keeps assignments in step with staff members, requirements and completions, in the transaction of
 * whatever changes.
 */
@ApplicationScoped
class LearningScope {
  private final LearningAssignmentRepository assignments;
  private final RequirementRepository requirements;
  private final CompletionRepository completions;
  private final StaffMemberRepository members;
  private final Outbox outbox;
  private final EntityManager entityManager;

  LearningScope(
      LearningAssignmentRepository assignments,
      RequirementRepository requirements,
      CompletionRepository completions,
      StaffMemberRepository members,
      Outbox outbox,
      EntityManager entityManager) {
    this.assignments = assignments;
    this.requirements = requirements;
    this.completions = completions;
    this.members = members;
    this.outbox = outbox;
    this.entityManager = entityManager;
  }

  /**
   * A member is new, has another service or is in another group.
   *
   * <p>The ERP says where a member is, not since when. So a change of group counts from the day on
   * which the ERP reports it, and a member who is new to the suite has been in the group from entry
   * on duty.
   */
  void onStaffMember(@Observes StaffMemberChanged change) {
    requirements.lockScopes();
    StaffMember member = change.member();
    Group group = Group.of(member);
    // Of somebody new there is nothing to look for, and hundreds may be new at once.
    boolean isKnown = member.version() > 1;
    Map<UUID, LearningAssignment> latest =
        (isKnown ? assignments.of(member) : List.<LearningAssignment>of())
            .stream()
                .collect(
                    Collectors.toMap(
                        assignment -> assignment.requirement().id(),
                        assignment -> assignment,
                        (later, earlier) -> later));
    Map<UUID, List<DateSpan>> validities = isKnown ? completions.validitiesOf(member) : Map.of();
    for (Requirement requirement : requirements.all()) {
      LearningAssignment assignment = latest.get(requirement.id());
      List<DateSpan> valid = validities.getOrDefault(requirement.course().id(), List.of());
      boolean isOfThisService = assignment != null && !assignment.isOfEarlierService();
      boolean isCovered = requirement.covers(group);
      if (isOfThisService) {
        Optional<LearningAssignmentEvent> event =
            assignment.isCovered() && !isCovered
                ? assignment.uncover(change.on().minusDays(1), valid)
                : assignment.follow(valid);
        event.ifPresent(outbox::append);
      }
      boolean isGoneOn = isOfThisService && assignment.isCovered();
      if (isCovered && !isGoneOn) {
        boolean hasComeIn =
            change.before() != null && (isOfThisService || !requirement.covers(change.before()));
        assign(member, requirement, hasComeIn ? change.on() : null, valid);
      }
    }
    latest.values().forEach(entityManager::detach);
  }

  /** A requirement is new or has an end. */
  void onRequirement(@Observes RequirementChanged change) {
    Requirement requirement = change.requirement();
    Map<UUID, List<DateSpan>> validities = completions.validitiesOf(requirement.course());
    if (requirement.effectiveUntil() == null) {
      for (StaffMember member : members.inServiceOnOrAfter(requirement.effectiveFrom())) {
        if (requirement.covers(Group.of(member))) {
          assign(member, requirement, null, validities.getOrDefault(member.id(), List.of()));
        }
        entityManager.detach(member);
      }
    } else {
      for (LearningAssignment assignment :
          assignments.beyond(requirement, requirement.effectiveUntil())) {
        assignment
            .follow(validities.getOrDefault(assignment.staffMember().id(), List.of()))
            .ifPresent(outbox::append);
      }
    }
  }

  /** What counts for the member and the course was one thing and is another. */
  void followValidities(
      StaffMember member, Course course, Collection<DateSpan> before, Collection<DateSpan> after) {
    List<DateSpan> validities = DateSpan.union(after);
    if (!validities.equals(DateSpan.union(before))) {
      for (LearningAssignment assignment : assignments.of(member, course)) {
        outbox.append(assignment.revalidate(validities));
        entityManager.detach(assignment);
      }
    }
  }

  private void assign(
      StaffMember member,
      Requirement requirement,
      LocalDate coveredFrom,
      List<DateSpan> validities) {
    LearningAssignment assignment = new LearningAssignment(member, requirement, coveredFrom);
    if (!assignment.isEmpty()) {
      outbox.append(assignment.assigned(validities));
      // Hundreds come in one transaction, and each flush would look at all before it.
      entityManager.detach(assignment);
    }
  }
}
