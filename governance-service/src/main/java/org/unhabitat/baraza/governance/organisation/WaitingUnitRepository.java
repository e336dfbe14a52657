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

  /** Those whose parent has come meanwhile. */
  List<WaitingUnit> withParentThere() {
    return list(
        "from WaitingUnit w where exists (select 1 from OrganisationUnit u where u.code ="
            + " w.placement.parentCode) order by w.since, w.code");
  }
}
