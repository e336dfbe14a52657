package org.unhabitat.baraza.projectreview.results;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a results report. */
record ReportEvent(ResultsReport record, What what, String reason) implements DomainEvent {
  enum What {
    DRAFTED,
    WRITTEN,
    SUBMITTED,
    RETURNED,
    APPROVED
  }

  @Override
  public String family() {
    return "project-review.results-report";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.publicState();
  }

  @Override
  public Object historyState() {
    return record.view(null);
  }
}
