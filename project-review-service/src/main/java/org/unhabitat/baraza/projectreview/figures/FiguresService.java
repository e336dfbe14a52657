package org.unhabitat.baraza.projectreview.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.projectreview.project.Region;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.WorkingDays;

/** Counts the committee's year. */
@ApplicationScoped
class FiguresService {
  private static final String DECIDED =
      """
      select m.id meeting, i.project_id project, p.region region, i.decision decision,
        coalesce(s.approval_state = 'IN_EFFECT', false) in_effect, s.submitted_on submitted_on,
        m.held_on decided_on,
        (select count(*) from condition c
          where c.submission_id = s.id and c.state in ('OPEN', 'EVIDENCED')) conditions_open
      from review_meeting m
        join review_meeting_item i on i.meeting_id = m.id
        join submission s on s.id = i.submission_id
        join project p on p.id = i.project_id
      where m.year = :year and m.state = 'CLOSED' and i.decision is not null
      """;

  private static final String HELD =
      "select count(*) from review_meeting where year = :year and state = 'CLOSED'";

  private final EntityManager entityManager;
  private final WorkingDays workingDays;

  FiguresService(EntityManager entityManager, WorkingDays workingDays) {
    this.entityManager = entityManager;
    this.workingDays = workingDays;
  }

  @Transactional
  @SuppressWarnings("unchecked")
  ReviewFigures figures(int year) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(DECIDED, Tuple.class)
            .setParameter("year", year)
            .getResultList();
    Number held =
        (Number) entityManager.createNativeQuery(HELD).setParameter("year", year).getSingleResult();
    return ReviewFigures.of(
        year, held.longValue(), rows.stream().map(FiguresService::decided).toList(), workingDays);
  }

  private static ReviewFigures.Decided decided(Tuple row) {
    String region = row.get("region", String.class);
    return new ReviewFigures.Decided(
        row.get("meeting", UUID.class),
        row.get("project", UUID.class),
        region == null ? null : Region.valueOf(region),
        DecisionKind.valueOf(row.get("decision", String.class)),
        row.get("in_effect", Boolean.class),
        day(row.get("submitted_on")),
        day(row.get("decided_on")),
        row.get("conditions_open", Number.class).longValue());
  }

  /** The driver's dates come as the old or the new type, as Hibernate has it. */
  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date old ? old.toLocalDate() : (LocalDate) value;
  }
}
