package org.unhabitat.baraza.resources.donor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to a donor. */
record DonorEvent(Donor record, What what, String reason) implements DomainEvent {
  enum What {
    REGISTERED,
    ALIAS_ADDED,
    BUSINESS_PARTNER_UPDATED,
    RETIRED
  }

  record Remembered(@JsonUnwrapped DonorState state, List<FocalPoint> focalPoints) {}

  @Override
  public String family() {
    return "resource-mobilization.donor";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return record.state();
  }

  @Override
  public Object historyState() {
    return new Remembered(record.state(), record.focalPoints());
  }
}
