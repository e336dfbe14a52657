package org.unhabitat.baraza.governance.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What the ERP said of a unit whose parent is not known yet. */
@Entity
public class WaitingUnit {
  @Id private String code;
  private long erpVersion;
  @Embedded private Placement placement;
  private Instant since;
  private String fault;

  /** For Hibernate. */
  protected WaitingUnit() {}

  WaitingUnit(ErpUnit said, Instant since) {
    this.code = said.code();
    this.since = since;
    replace(said);
  }

  void replace(ErpUnit said) {
    erpVersion = said.version();
    placement = said.placement();
    fault = null;
  }

  void failed(String why) {
    fault = why;
  }

  String code() {
    return code;
  }

  long erpVersion() {
    return erpVersion;
  }

  String parentCode() {
    return placement.parentCode();
  }

  ErpUnit said() {
    return new ErpUnit(
        erpVersion,
        code,
        placement.kind(),
        placement.names(),
        placement.parentCode(),
        placement.validFrom(),
        placement.validTo());
  }

  WaitingUnitView view() {
    return new WaitingUnitView(code, placement.parentCode(), since, fault);
  }
}
