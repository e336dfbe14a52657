package org.unhabitat.baraza.resources.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;
import org.unhabitat.baraza.resources.reporting.ReportObligation.State;
import org.unhabitat.baraza.resources.reporting.ReportingRate.By;
import org.unhabitat.baraza.resources.reporting.ReportingRate.Count;

@ApplicationScoped
class ReportObligationRepository extends RecordRepository<ReportObligation> {
  ReportObligationRepository() {
    super("report obligation");
  }

  List<ReportObligation> ofAgreement(UUID agreement) {
    return list("agreementId = ?1 order by dueOn, scheduleKey", agreement);
  }

  /** References of the agreement's reports that are still owed, whether due or not. */
  List<String> openReferences(UUID agreement) {
    return getEntityManager()
        .createQuery(
            """
            select o.reference from ReportObligation o
            where o.agreementId = :agreement and o.state not in :settled
            order by o.dueOn, o.reference
            """,
            String.class)
        .setParameter("agreement", agreement)
        .setParameter("settled", ReportObligation.SETTLED)
        .getResultList();
  }

  /** What fell due in the year and by today, and what became of it; one count a group. */
  List<Count> fallenDue(int year, LocalDate today, By by) {
    return getEntityManager()
        .createQuery(
            """
            select %s, count(o), count(o.submittedOn),
              count(case when o.submittedOn <= o.dueOn then 1 end)
            from ReportObligation o
            where o.dueOn between :first and :last and o.dueOn <= :today and o.state <> :waived
            group by %s
            """
                .formatted(column(by), column(by)),
            Count.class)
        .setParameter("first", LocalDate.of(year, Month.JANUARY, 1))
        .setParameter("last", LocalDate.of(year, Month.DECEMBER, 31))
        .setParameter("today", today)
        .setParameter("waived", State.WAIVED)
        .getResultList();
  }

  private static String column(By by) {
    return switch (by) {
      case DONOR -> "o.donor.id";
      case UNIT -> "o.unit";
      case REGION -> "o.region";
    };
  }
}
