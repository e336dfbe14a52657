package org.unhabitat.baraza.hr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries over staff members. */
@ApplicationScoped
public class StaffMemberRepository extends RecordRepository<StaffMember> {
  StaffMemberRepository() {
    super("staff member");
  }

  /** The member with that number. */
  public Optional<StaffMember> byIndexNumber(String indexNumber) {
    return find("indexNumber", indexNumber).firstResultOptional();
  }

  /** The member behind the one who is signed in. */
  public Optional<StaffMember> byPersonId(String personId) {
    return find("personId", personId).firstResultOptional();
  }

  /** Everybody whose service lasts beyond the day or ends on it. */
  public List<StaffMember> inServiceOnOrAfter(LocalDate day) {
    return list("separatedOn is null or separatedOn >= ?1", day);
  }
}
