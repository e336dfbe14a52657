package org.unhabitat.baraza.projectreview.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class PeriodRepository extends RecordRepository<ReportingPeriod> {
  PeriodRepository() {
    super("reporting period");
  }

  /** The periods that end in the year. */
  List<ReportingPeriod> ofYear(int year) {
    return list(
        "endsOn between ?1 and ?2 order by endsOn, reference",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31));
  }
}
