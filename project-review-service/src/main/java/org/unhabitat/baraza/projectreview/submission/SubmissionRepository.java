package org.unhabitat.baraza.projectreview.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class SubmissionRepository extends RecordRepository<Submission> {
  SubmissionRepository() {
    super("submission");
  }

  /** The submission of the project that is not decided, returned or withdrawn. */
  Optional<Submission> openOf(UUID project) {
    return find(
            "projectId = ?1 and state in ?2",
            project,
            List.of(Submission.State.DRAFT, Submission.State.SUBMITTED))
        .singleResultOptional();
  }

  List<Submission> withIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }
}
