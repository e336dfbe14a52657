package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class FlowRepository extends RecordRepository<FinancialFlow> {
  FlowRepository() {
    super("financial flow");
  }

  Optional<FinancialFlow> known(String source, String key) {
    return find("source = ?1 and sourceKey = ?2", source, key).singleResultOptional();
  }
}
