package org.unhabitat.baraza.projectreview.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ProjectRepository extends RecordRepository<Project> {
  ProjectRepository() {
    super("project");
  }

  /** The project that was taken over from that record of another system. */
  Optional<Project> reportedAs(String source, String key) {
    return find("external.source = ?1 and external.key = ?2", source, key).singleResultOptional();
  }
}
