package org.unhabitat.baraza.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

@ApplicationScoped
class RevenueLayout extends CsvLayout<RevenueLayout.Row> {
  record Row(String identity, int year, String donor, BigDecimal amount) {}

  private final RevenueService service;

  RevenueLayout(RevenueService service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "revenue";
  }

  @Override
  public String role() {
    return "finance-officer";
  }

  @Override
  protected List<String> requiredColumns() {
    return List.of("year", "donor", "amount_usd");
  }

  @Override
  protected Row read(CsvRow row) {
    return new Row(
        row.identity(),
        row.requiredWhole("year"),
        row.requiredText("donor"),
        row.requiredDecimal("amount_usd"));
  }

  @Override
  public RowOutcome apply(Row row) {
    if (service.isBooked(row.identity())) {
      return RowOutcome.duplicate("is booked already");
    }
    if (row.donor().equals("Nobody")) {
      return RowOutcome.error("/donor", "is no donor");
    }
    service.book(row.identity(), row.year(), row.donor(), row.amount());
    RowOutcome outcome = RowOutcome.accepted().adding(row.amount(), "USD");
    return row.amount().signum() < 0
        ? outcome.warning("/amount_usd", "is a refund or a correction")
        : outcome;
  }
}
