package org.unhabitat.baraza.projectreview.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ProjectRepository extends RecordRepository<Project> {
  ProjectRepository() {
    super("project");
  }

  /** The project that was taken over from that record of another system. */
  Optional<Project> reportedAs(String source, String key) {
    return find("external.source = ?1 and external.key = ?2", source, key).singleResultOptional();
  }

  /** The next approved projects after one, by code; without those that name no day at all. */
  List<Project> published(String afterCode, int most) {
    return find(
            "code > ?1 and (state in ?2 or (state = ?3 and approvedPlan is not null))"
                + " and coalesce(startsOn, endsOn, implementationStartedOn) is not null"
                + " order by code",
            afterCode,
            List.of(
                Project.State.APPROVED,
                Project.State.IN_IMPLEMENTATION,
                Project.State.OPERATIONALLY_CLOSED,
                Project.State.FINANCIALLY_CLOSED),
            Project.State.DROPPED)
        .page(0, most)
        .list();
  }

  Optional<Project> withCode(String code) {
    return find("code", code).singleResultOptional();
  }

  /** The projects whose implementation has begun by the last day and had not ended by the first. */
  List<CarriedOut> carriedOut(LocalDate first, LocalDate last) {
    return getEntityManager()
        .createQuery(
            """
            select p.id, p.reference, p.region, p.unit from Project p
            where p.implementationStartedOn <= :last
              and (p.operationallyClosedOn is null or p.operationallyClosedOn >= :first)
            order by p.reference
            """,
            CarriedOut.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** What the projects need and have that were taken over from a system, which reports in USD. */
  ProjectTotals totals(String source) {
    Tuple sums =
        getEntityManager()
            .createQuery(
                """
                select count(*), sum(p.budget.amount), sum(p.fundsAvailable.amount),
                  sum(p.fundsSpent.amount)
                from Project p where p.external.source = :source
                """,
                Tuple.class)
            .setParameter("source", source)
            .getSingleResult();
    return new ProjectTotals(
        source, sums.get(0, Long.class), usd(sums, 1), usd(sums, 2), usd(sums, 3));
  }

  private static Money usd(Tuple sums, int place) {
    BigDecimal sum = sums.get(place, BigDecimal.class);
    return Money.usd(sum == null ? BigDecimal.ZERO : sum);
  }
}
