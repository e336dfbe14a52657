package org.unhabitat.baraza.governance.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class TermsRepository extends RecordRepository<TermsOfReference> {
  TermsRepository() {
    super("version of terms of reference");
  }

  Optional<TermsOfReference> approved(Body body) {
    return find("body = ?1 and state = ?2", body, TermsOfReference.State.APPROVED)
        .firstResultOptional();
  }

  Optional<TermsOfReference> underWay(Body body) {
    return find(
            "body = ?1 and (state = ?2 or state = ?3)",
            body,
            TermsOfReference.State.DRAFT,
            TermsOfReference.State.IN_CONSULTATION)
        .firstResultOptional();
  }
}
