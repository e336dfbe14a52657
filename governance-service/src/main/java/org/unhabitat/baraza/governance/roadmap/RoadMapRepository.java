package org.unhabitat.baraza.governance.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for road maps. */
@ApplicationScoped
class RoadMapRepository extends RecordRepository<RoadMap> {
  RoadMapRepository() {
    super("road map");
  }

  RoadMap byIdOrCode(String key) {
    try {
      return get(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return find("code", key)
          .firstResultOptional()
          .orElseThrow(() -> new NotFound("road map", key));
    }
  }

  List<RoadMap> of(Body body) {
    return list("body = ?1 order by code", body);
  }
}
