package org.unhabitat.baraza.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for meetings. */
@ApplicationScoped
public class MeetingRepository extends RecordRepository<Meeting> {
  MeetingRepository() {
    super("meeting");
  }

  /**
   * The meeting with the id or the reference.
   *
   * @throws NotFound where there is none
   */
  public Meeting byIdOrReference(String key) {
    try {
      return get(UUID.fromString(key));
    } catch (IllegalArgumentException noId) {
      return find("reference", key)
          .firstResultOptional()
          .orElseThrow(() -> new NotFound("meeting", key));
    }
  }

  /**
   * The same, kept from moving until the transaction ends: what is planned by its days meanwhile
   * would miss the move.
   *
   * @throws NotFound where there is none
   */
  public Meeting heldInPlace(String key) {
    Meeting meeting = byIdOrReference(key);
    getEntityManager().refresh(meeting, LockModeType.PESSIMISTIC_READ);
    return meeting;
  }

  /** What was ever generated for the body, by its place in the plan. */
  Map<String, Meeting> generated(Body body) {
    return find("body = ?1 and slot is not null", body).stream()
        .collect(Collectors.toMap(Meeting::slot, Function.identity()));
  }

  /** The sessions of a body that open in the days and take place. */
  List<Meeting> ofBody(String code, LocalDate from, LocalDate to) {
    return list(
        "body.code = ?1 and opensOn between ?2 and ?3 and state <> ?4 order by opensOn, id",
        code,
        from,
        to,
        MeetingState.CANCELLED);
  }

  /** Every meeting of the body, the earliest first. */
  public List<Meeting> allOf(Body body) {
    return list("body = ?1 order by opensOn, id", body);
  }

  Map<MeetingState, Long> countByState(Body body, LocalDate from, LocalDate to) {
    return list("body = ?1 and opensOn between ?2 and ?3", body, from, to).stream()
        .collect(Collectors.groupingBy(Meeting::state, Collectors.counting()));
  }
}
