package org.unhabitat.baraza.projectreview.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ChecklistRepository extends RecordRepository<Checklist> {
  ChecklistRepository() {
    super("checklist");
  }

  /** The editions of a kind that are in force on the day, by code. */
  List<Checklist> inForce(Checklist.Kind kind, LocalDate on) {
    return list(
        "kind = ?1 and state = ?2 and validFrom <= ?3 and (validUntil is null or validUntil >= ?3)"
            + " order by code",
        kind,
        Checklist.State.PUBLISHED,
        on);
  }

  /** The edition that has no last day. */
  Optional<Checklist> current(String code) {
    return find("code = ?1 and state = ?2 and validUntil is null", code, Checklist.State.PUBLISHED)
        .singleResultOptional();
  }
}
