package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for outcomes. */
@ApplicationScoped
public class OutcomeRepository extends RecordRepository<Outcome> {
  private static final int MOST_IN_A_REPORT = 500;
  private static final List<OutcomeState> GIVEN_UP =
      List.of(OutcomeState.WITHDRAWN, OutcomeState.REJECTED);

  OutcomeRepository() {
    super("outcome");
  }

  /** The outcome that has the number; one that was withdrawn or rejected has left it. */
  Optional<Outcome> byNumber(Body body, OutcomeKind kind, String series, int serial) {
    return find(
            "body = ?1 and kind = ?2 and series = ?3 and serial = ?4 and state not in ?5",
            body,
            kind,
            series,
            serial,
            GIVEN_UP)
        .firstResultOptional();
  }

  /** The next number; the body is locked, so that it is nobody else's. */
  int nextSerial(Body body, OutcomeKind kind, String series) {
    Integer last =
        getEntityManager()
            .createQuery(
                "select max(o.serial) from Outcome o where o.body = :body and o.kind = :kind"
                    + " and o.series = :series and o.state not in :givenUp",
                Integer.class)
            .setParameter("body", body)
            .setParameter("kind", kind)
            .setParameter("series", series)
            .setParameter("givenUp", GIVEN_UP)
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  /** What everybody may read of what a session adopted, in the order of the numbers. */
  List<Outcome> publicOf(Meeting meeting) {
    return list("meeting = ?1 and publicSince is not null order by kind, serial, id", meeting);
  }

  /**
   * What everybody may read of what the body adopted before the session and has still to be done,
   * the earliest first.
   */
  List<Outcome> publicPending(Meeting meeting) {
    return find(
            "from Outcome o where o.body = ?1 and o.publicSince < ?2 and o.state = ?3 and exists (select 1 from FollowUp f"
                + " where f.outcome = o and f.state <> ?4) order by o.publicSince, o.id",
            meeting.body(),
            meeting.opensOn(),
            OutcomeState.ADOPTED,
            FollowUpState.CLOSED)
        .page(0, MOST_IN_A_REPORT)
        .list();
  }

  /** What a session was about to decide or has decided, in the order of the numbers. */
  public List<Outcome> ofMeeting(UUID meeting) {
    return list("meeting.id = ?1 order by decidedOn, kind, serial, id", meeting);
  }
}
