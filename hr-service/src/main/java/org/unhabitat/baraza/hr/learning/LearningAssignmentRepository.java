package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.Requirement;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class LearningAssignmentRepository extends RecordRepository<LearningAssignment> {
  /** Whether the member of the assignment {@code e} is valid on the day {@code :at}. */
  static final String VALID =
      """
      exists (select 1 from Completion c
        where c.staffMember = e.staffMember and c.course = e.course and c.state = RECORDED
          and c.completedOn <= :at and (c.validUntil is null or c.validUntil >= :at))
      """;

  /** Whether the assignment {@code e} is in scope on the day {@code :at}. */
  static final String IN_SCOPE =
      "e.inScopeFrom <= :at and (e.inScopeUntil is null or e.inScopeUntil >= :at)";

  LearningAssignmentRepository() {
    super("learning assignment");
  }

  /** All of one member, the latest scope first, with courses and requirements. */
  List<LearningAssignment> of(StaffMember member) {
    return list(
        """
        from LearningAssignment e join fetch e.requirement join fetch e.course
        where e.staffMember = ?1 order by e.inScopeFrom desc, e.id desc
        """,
        member);
  }

  /** All of one member and course. */
  List<LearningAssignment> of(StaffMember member, Course course) {
    return list("staffMember = ?1 and course = ?2", member, course);
  }

  /** All of one requirement that go on after the day, with their members. */
  List<LearningAssignment> beyond(Requirement requirement, LocalDate day) {
    return list(
        """
        from LearningAssignment e join fetch e.staffMember
        where e.requirement = ?1 and (e.inScopeUntil is null or e.inScopeUntil > ?2)
        """,
        requirement,
        day);
  }

  /** How many are in scope, valid and overdue on a day, by the present unit of the members. */
  List<UnitCount> countByUnit(Course course, LocalDate day) {
    return getEntityManager()
        .createQuery(
            """
            select m.unit, count(distinct m.id),
              count(distinct case when %1$s then m.id end),
              count(distinct case when e.dueOn < :at and not %1$s then m.id end)
            from LearningAssignment e join e.staffMember m
            where e.course = :course and %2$s
            group by m.unit order by m.unit
            """
                .formatted(VALID, IN_SCOPE),
            UnitCount.class)
        .setParameter("course", course)
        .setParameter("at", day)
        .getResultList();
  }

  /** The counts of one unit. */
  record UnitCount(String unit, long inScope, long valid, long overdue) {}
}
