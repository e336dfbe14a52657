package org.unhabitat.baraza.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class MeetingRepository extends RecordRepository<Meeting> {
  MeetingRepository() {
    super("meeting");
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

  Map<MeetingState, Long> countByState(Body body, LocalDate from, LocalDate to) {
    return list("body = ?1 and opensOn between ?2 and ?3", body, from, to).stream()
        .collect(Collectors.groupingBy(Meeting::state, Collectors.counting()));
  }
}
