package org.unhabitat.baraza.projectreview.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
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
