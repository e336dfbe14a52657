package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.record.RecordRepository;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;

@ApplicationScoped
class ReviewMeetingRepository extends RecordRepository<ReviewMeeting> {
  private static final String HELD_DECISIONS =
      """
      from ReviewMeeting m join m.agenda item
      where m.year = :year and m.state = :closed and item.decision is not null
      """;

  ReviewMeetingRepository() {
    super("review meeting");
  }

  /**
   * Which of the submissions wait on agendas of other meetings that are not over.
   *
   * @return the reference of the meeting by id of the submission
   */
  Map<UUID, String> waitingElsewhere(UUID meeting, Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return getEntityManager()
        .createQuery(
            """
            select item.submissionId, m.reference
            from ReviewMeeting m join m.agenda item
            where item.submissionId in :submissions and item.decision is null
              and m.id <> :meeting and m.state in :open
            """,
            Tuple.class)
        .setParameter("submissions", submissions)
        .setParameter("meeting", meeting)
        .setParameter("open", List.of(ReviewMeeting.State.PLANNED, ReviewMeeting.State.CONVENED))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, UUID.class),
                row -> row.get(1, String.class),
                (one, other) -> one));
  }

  /** What the meetings that were held in the year came to. */
  ReviewStatistics statistics(int year) {
    long held = count("year = ?1 and state = ?2", year, ReviewMeeting.State.CLOSED);
    long projects =
        getEntityManager()
            .createQuery("select count(distinct item.projectId) " + HELD_DECISIONS, Long.class)
            .setParameter("year", year)
            .setParameter("closed", ReviewMeeting.State.CLOSED)
            .getSingleResult();
    Map<DecisionKind, Long> decisions =
        getEntityManager()
            .createQuery(
                "select item.decision, count(*) " + HELD_DECISIONS + " group by item.decision",
                Tuple.class)
            .setParameter("year", year)
            .setParameter("closed", ReviewMeeting.State.CLOSED)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> row.get(0, DecisionKind.class), row -> row.get(1, Long.class)));
    return ReviewStatistics.of(year, held, projects, decisions);
  }
}
