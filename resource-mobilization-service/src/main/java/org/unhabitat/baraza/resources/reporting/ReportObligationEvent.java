package org.unhabitat.baraza.resources.reporting;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to a report obligation. */
record ReportObligationEvent(ReportObligation record, What what, String reason)
    implements DomainEvent {
  enum What {
    GENERATED,
    MOVED,
    DRAFT_STARTED,
    SENT_TO_CLEARANCE,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    WAIVED
  }

  @Override
  public String family() {
    return "resource-mobilization.report-obligation";
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
