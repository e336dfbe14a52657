package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class CompletionRepository extends RecordRepository<Completion> {
  CompletionRepository() {
    super("completion");
  }

  /** What counts for the member and the course. */
  List<Completion> recorded(StaffMember member, Course course) {
    return list(
        "staffMember = ?1 and course = ?2 and state = ?3",
        member,
        course,
        Completion.State.RECORDED);
  }

  /** Everything the member has completed, newest first. */
  List<Completion> of(StaffMember member) {
    return list(
        "from Completion c join fetch c.course where c.staffMember = ?1 order by c.completedOn desc, c.id",
        member);
  }

  /** The validities of everybody who ever completed the course, by staff member. */
  Map<UUID, List<DateSpan>> validitiesOf(Course course) {
    return byMember(
        getEntityManager()
            .createQuery(
                """
                select c.staffMember.id, c.course.id, c.completedOn, c.validUntil
                from Completion c where c.course = :course and c.state = :recorded
                """,
                Row.class)
            .setParameter("course", course)
            .setParameter("recorded", Completion.State.RECORDED)
            .getResultList());
  }

  /** The validities of some assignments, by assignment. */
  Map<UUID, List<DateSpan>> validitiesOf(Collection<LearningAssignment> assignments) {
    if (assignments.isEmpty()) {
      return Map.of();
    }
    List<Row> rows =
        getEntityManager()
            .createQuery(
                """
                select c.staffMember.id, c.course.id, c.completedOn, c.validUntil
                from Completion c where c.staffMember.id in :members and c.state = :recorded
                """,
                Row.class)
            .setParameter(
                "members",
                assignments.stream().map(assignment -> assignment.staffMember().id()).toList())
            .setParameter("recorded", Completion.State.RECORDED)
            .getResultList();
    Map<UUID, Map<UUID, List<DateSpan>>> byCourse =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::course,
                    Collectors.collectingAndThen(
                        Collectors.toList(), CompletionRepository::byMember)));
    Map<UUID, List<DateSpan>> validities = new HashMap<>();
    for (LearningAssignment assignment : assignments) {
      validities.put(
          assignment.id(),
          byCourse
              .getOrDefault(assignment.course().id(), Map.of())
              .getOrDefault(assignment.staffMember().id(), List.of()));
    }
    return validities;
  }

  /** The validities of one member, by course. */
  Map<UUID, List<DateSpan>> validitiesOf(StaffMember member) {
    return getEntityManager()
        .createQuery(
            """
            select c.staffMember.id, c.course.id, c.completedOn, c.validUntil
            from Completion c where c.staffMember = :member and c.state = :recorded
            """,
            Row.class)
        .setParameter("member", member)
        .setParameter("recorded", Completion.State.RECORDED)
        .getResultStream()
        .collect(Collectors.groupingBy(Row::course, united()));
  }

  private static Map<UUID, List<DateSpan>> byMember(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Row::member, united()));
  }

  private static Collector<Row, ?, List<DateSpan>> united() {
    return Collectors.collectingAndThen(
        Collectors.mapping(Row::validity, Collectors.toList()), DateSpan::union);
  }

  /** One completion, as far as validities need it. */
  record Row(UUID member, UUID course, LocalDate completedOn, LocalDate validUntil) {
    DateSpan validity() {
      return new DateSpan(completedOn, validUntil);
    }
  }
}
