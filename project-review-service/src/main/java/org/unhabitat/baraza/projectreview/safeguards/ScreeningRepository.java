package org.unhabitat.baraza.projectreview.safeguards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ScreeningRepository extends RecordRepository<Screening> {
  ScreeningRepository() {
    super("safeguards screening");
  }

  /** The screening of the project that counts. */
  Optional<Screening> currentOf(UUID project) {
    return find("projectId = ?1 and state <> ?2", project, Screening.State.SUPERSEDED)
        .singleResultOptional();
  }
}
