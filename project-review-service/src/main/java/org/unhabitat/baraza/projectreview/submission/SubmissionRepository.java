package org.unhabitat.baraza.projectreview.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

  /** The submission of the project whose approval waits for conditions. */
  Optional<Submission> pendingOf(UUID project) {
    return find("projectId = ?1 and approvalState = ?2", project, ApprovalState.PENDING)
        .firstResultOptional();
  }

  /** The submission with that id, which nobody else changes until the transaction ends. */
  Submission locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The last round of the project that was sealed before that one. */
  Optional<Submission> roundBefore(Submission submission) {
    return find(
            "projectId = ?1 and contentHash is not null and id <> ?2 and createdAt < ?3"
                + " order by createdAt desc",
            submission.projectId(),
            submission.id(),
            submission.createdAt())
        .firstResultOptional();
  }

  List<Submission> withIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }
}
