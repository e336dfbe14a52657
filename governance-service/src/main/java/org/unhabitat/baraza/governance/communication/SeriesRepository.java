package org.unhabitat.baraza.governance.communication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class SeriesRepository extends RecordRepository<CommunicationSeries> {
  SeriesRepository() {
    super("communication series");
  }

  CommunicationSeries byIdOrCode(String key) {
    try {
      return get(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return find("code", key)
          .firstResultOptional()
          .orElseThrow(() -> new NotFound("communication series", key));
    }
  }
}
