package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ActivityRepository extends RecordRepository<Activity> {
  ActivityRepository() {
    super("activity");
  }

  Optional<Activity> known(String identifier) {
    return find("reference", identifier).singleResultOptional();
  }
}
