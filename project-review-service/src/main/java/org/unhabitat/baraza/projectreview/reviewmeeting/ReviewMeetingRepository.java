package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.RecordRepository;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;

@ApplicationScoped
class ReviewMeetingRepository extends RecordRepository<ReviewMeeting> {
  ReviewMeetingRepository() {
    super("review meeting");
  }

  /** A submission that waits on the agenda of a meeting. */
  record Waiting(UUID submissionId, String meeting) {}

  /** Which of the submissions wait on agendas of other meetings that are not over. */
  List<Waiting> waitingElsewhere(UUID meeting, Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .createQuery(
            """
            select new %s(item.submissionId, m.reference)
            from ReviewMeeting m join m.agenda item
            where item.submissionId in :submissions and item.decision is null
              and m.id <> :meeting and m.state in (:planned, :convened)
            """
                .formatted(Waiting.class.getName()),
            Waiting.class)
        .setParameter("submissions", submissions)
        .setParameter("meeting", meeting)
        .setParameter("planned", ReviewMeeting.State.PLANNED)
        .setParameter("convened", ReviewMeeting.State.CONVENED)
        .getResultList();
  }

  /** What the meetings that were held in the year came to. */
  ReviewStatistics statistics(int year) {
    long held = count("year = ?1 and state = ?2", year, ReviewMeeting.State.CLOSED);
    return getEntityManager()
        .createQuery(
            """
            select new %s(:year, :held, count(distinct item.projectId), count(item.submissionId),
              coalesce(sum(case when item.decision = :approved then 1 else 0 end), 0),
              coalesce(sum(case when item.decision = :conditional then 1 else 0 end), 0),
              coalesce(sum(case when item.decision = :deferred then 1 else 0 end), 0),
              coalesce(sum(case when item.decision = :rejected then 1 else 0 end), 0))
            from ReviewMeeting m join m.agenda item
            where m.year = :year and m.state = :closed and item.decision is not null
            """
                .formatted(ReviewStatistics.class.getName()),
            ReviewStatistics.class)
        .setParameter("year", year)
        .setParameter("held", held)
        .setParameter("closed", ReviewMeeting.State.CLOSED)
        .setParameter("approved", DecisionKind.APPROVED)
        .setParameter("conditional", DecisionKind.APPROVED_WITH_CONDITIONS)
        .setParameter("deferred", DecisionKind.DEFERRED)
        .setParameter("rejected", DecisionKind.REJECTED)
        .getSingleResult();
  }
}
