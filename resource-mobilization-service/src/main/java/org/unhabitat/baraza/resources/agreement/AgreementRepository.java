package org.unhabitat.baraza.resources.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class AgreementRepository extends RecordRepository<Agreement> {
  AgreementRepository() {
    super("agreement");
  }
}
