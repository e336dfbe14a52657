package org.unhabitat.baraza.resources.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.CsvLayout;
import org.unhabitat.baraza.kit.imports.CsvRow;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.resources.donor.ContributorType;

/**
 * The import {@code ceb-revenue}: revenue by donor from the financial statistics of the United
 * Nations system (CEB). Its amounts have passed through floating-point numbers ({@code
 * 105240.20000000001}); to the cent they are exact, and so are their sums.
 */
@ApplicationScoped
class CebRevenueLayout extends CsvLayout<CebRevenueRow> {
  private static final String ENTITY = "UN-Habitat";
  private static final List<String> DONOR_STATUSES = List.of("member", "nonmember", "organization");

  /** The year in which UN-Habitat was founded. */
  private static final int FIRST_YEAR = 1978;

  /** Less than this beyond the cent is the trace of a floating-point number. */
  private static final BigDecimal FLOATING_POINT_TRACE = new BigDecimal("0.000001");

  private final ContributionService service;
  private final DutyStation dutyStation;

  CebRevenueLayout(ContributionService service, DutyStation dutyStation) {
    this.service = service;
    this.dutyStation = dutyStation;
  }

  @Override
  public String name() {
    return "ceb-revenue";
  }

  @Override
  public String role() {
    return Role.FINANCE_OFFICER;
  }

  @Override
  protected List<String> requiredColumns() {
    return List.of(
        "year", "donor", "donor_status", "donor_category", "entity", "revenue_type", "amount_usd");
  }

  @Override
  protected CebRevenueRow read(CsvRow row) {
    Integer year = row.requiredWhole("year");
    if (year != null && (year < FIRST_YEAR || year > dutyStation.today().getYear())) {
      row.refuse("year", "is not a year in which UN-Habitat had revenue");
    }
    String donor = row.requiredText("donor");
    if (donor != null && donor.length() > 300) {
      row.refuse("donor", "is longer than 300 characters");
    }
    String status = row.requiredText("donor_status");
    if (status != null && !DONOR_STATUSES.contains(status.toLowerCase(Locale.ROOT))) {
      row.refuse("donor_status", "is not one of " + String.join(", ", DONOR_STATUSES));
    }
    String category = row.requiredText("donor_category");
    ContributorType type =
        category == null ? null : ContributorType.ofCategory(category).orElse(null);
    if (category != null && type == null) {
      row.refuse("donor_category", "is no category of the statistics");
    }
    String entity = row.requiredText("entity");
    if (entity != null && !ENTITY.equalsIgnoreCase(entity)) {
      row.refuse("entity", "is not " + ENTITY);
    }
    String written = row.requiredText("revenue_type");
    RevenueType revenueType =
        written == null ? null : RevenueType.ofStatistics(written).orElse(null);
    if (written != null && revenueType == null) {
      row.refuse("revenue_type", "is no type of revenue of the statistics");
    }
    BigDecimal exact = row.requiredDecimal("amount_usd");
    if (year == null || exact == null) {
      return null;
    }
    Money amount = Money.usd(exact);
    if (amount.amount().precision() > 17) {
      row.refuse("amount_usd", "is out of range");
    }
    BigDecimal beyond = exact.subtract(amount.amount());
    return new CebRevenueRow(
        row.identity(),
        year,
        donor,
        type,
        revenueType,
        amount,
        beyond.abs().compareTo(FLOATING_POINT_TRACE) > 0 ? beyond : BigDecimal.ZERO);
  }

  @Override
  public RowOutcome apply(CebRevenueRow row) {
    return service.take(row);
  }
}
