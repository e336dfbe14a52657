package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for follow-ups. */
@ApplicationScoped
class FollowUpRepository extends RecordRepository<FollowUp> {
  FollowUpRepository() {
    super("follow-up");
  }

  /** What is still to be done for an outcome. */
  List<FollowUp> open(Outcome outcome) {
    return list("outcome = ?1 and state <> ?2 order by id", outcome, FollowUpState.CLOSED);
  }

  /** What is still to be reported to a session. */
  List<FollowUp> reportedTo(Meeting session) {
    return list("reportingSession = ?1 and state <> ?2 order by id", session, FollowUpState.CLOSED);
  }

  /** The follow-ups of paragraphs, by paragraph. */
  Map<UUID, FollowUp> of(Collection<UUID> paragraphs) {
    if (paragraphs.isEmpty()) {
      return Map.of();
    }
    return list("paragraph.id in ?1", paragraphs).stream()
        .collect(Collectors.toMap(followUp -> followUp.paragraph().id(), Function.identity()));
  }
}
