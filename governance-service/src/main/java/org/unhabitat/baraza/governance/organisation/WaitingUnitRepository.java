package org.unhabitat.baraza.governance.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class WaitingUnitRepository implements PanacheRepositoryBase<WaitingUnit, String> {
  List<WaitingUnit> inOrder() {
    return listAll(Sort.by("since").and("code"));
  }

  /** The parent that a unit names; null where the unit does not wait. */
  String parentOf(String code) {
    return findByIdOptional(code).map(WaitingUnit::parentCode).orElse(null);
  }

  /** Those whose parent has come meanwhile. */
  List<WaitingUnit> withParentThere() {
    return list(
        "from WaitingUnit w where exists (select 1 from OrganisationUnit u where u.code ="
            + " w.placement.parentCode) order by w.since, w.code");
  }
}
