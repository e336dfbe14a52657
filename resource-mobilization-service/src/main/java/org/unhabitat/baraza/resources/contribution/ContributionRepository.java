package org.unhabitat.baraza.resources.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ContributionRepository extends RecordRepository<Contribution> {
  ContributionRepository() {
    super("contribution");
  }

  /** A sum as the database gives it; the donor is null where all are added up. */
  record Sum(
      Integer year,
      UUID donor,
      String currency,
      Long contributions,
      BigDecimal pledged,
      BigDecimal committed,
      BigDecimal received) {
    Sum(
        Integer year,
        String currency,
        Long contributions,
        BigDecimal pledged,
        BigDecimal committed,
        BigDecimal received) {
      this(year, null, currency, contributions, pledged, committed, received);
    }
  }

  boolean isKnown(Contribution.Source source, String sourceKey) {
    return count("source = ?1 and sourceKey = ?2", source, sourceKey) > 0;
  }

  /** Whether the statistics have another amount of the same donor, year and type. */
  boolean hasSimilar(CebRevenueRow row, UUID donor) {
    return count(
            "source = ?1 and year = ?2 and donor.id = ?3 and revenueType = ?4",
            Contribution.Source.CEB,
            row.year(),
            donor,
            row.revenueType())
        > 0;
  }

  /**
   * Sums by year and currency, oldest first.
   *
   * @param year null for all
   * @param donor null for all
   * @param byDonor whether each donor has its own
   */
  List<Sum> sums(Integer year, UUID donor, boolean byDonor) {
    String donorColumn = byDonor ? "c.donor.id," : "";
    return getEntityManager()
        .createQuery(
            """
            select c.year, %s c.amount.currency, count(c),
              sum(case when c.kind = PLEDGE then c.amount.amount else 0.00bd end),
              sum(case when c.kind = COMMITMENT then c.amount.amount else 0.00bd end),
              sum(case when c.kind in (RECEIPT, REFUND) then c.amount.amount else 0.00bd end)
            from Contribution c
            where c.state = RECORDED
              and (:year is null or c.year = :year) and (:donor is null or c.donor.id = :donor)
            group by c.year, %s c.amount.currency
            order by c.year, c.amount.currency
            """
                .formatted(donorColumn, donorColumn),
            Sum.class)
        .setParameter("year", year)
        .setParameter("donor", donor)
        .getResultList();
  }
}
