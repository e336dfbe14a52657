package org.unhabitat.baraza.governance.communication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class IssueRepository extends RecordRepository<CommunicationIssue> {
  IssueRepository() {
    super("communication issue");
  }

  /** Day of the latest issue of the series; null where it has none. */
  LocalDate latest(CommunicationSeries series) {
    return find("series = ?1 order by publishedOn desc, id desc", series)
        .firstResultOptional()
        .map(CommunicationIssue::publishedOn)
        .orElse(null);
  }

  /** The issues that appeared in the days, whether withdrawn or not, by number. */
  List<CommunicationIssue> between(CommunicationSeries series, LocalDate from, LocalDate to) {
    return list("series = ?1 and publishedOn between ?2 and ?3 order by number", series, from, to);
  }
}
