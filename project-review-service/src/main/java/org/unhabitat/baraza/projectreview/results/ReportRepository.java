package org.unhabitat.baraza.projectreview.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ReportRepository extends RecordRepository<ResultsReport> {
  ReportRepository() {
    super("results report");
  }

  List<ResultsReport> of(ReportingPeriod period) {
    return list("periodId", period.id());
  }

  boolean exists(UUID project, UUID period) {
    return count("projectId = ?1 and periodId = ?2", project, period) > 0;
  }
}
