package org.unhabitat.baraza.projectreview.results;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a reporting period. */
record PeriodEvent(ReportingPeriod record, What what, String reason) implements DomainEvent {
  enum What {
    OPENED,
    LOCKED,
    UNLOCKED
  }

  @Override
  public String family() {
    return "project-review.reporting-period";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }
}
