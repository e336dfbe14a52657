package org.unhabitat.baraza.projectreview.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class ConditionRepository extends RecordRepository<ApprovalCondition> {
  ConditionRepository() {
    super("condition");
  }

  List<ApprovalCondition> of(UUID submission) {
    return list("submissionId = ?1 order by number", submission);
  }
}
