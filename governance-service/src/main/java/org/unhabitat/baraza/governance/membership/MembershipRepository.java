package org.unhabitat.baraza.governance.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for memberships. */
@ApplicationScoped
public class MembershipRepository extends RecordRepository<Membership> {
  MembershipRepository() {
    super("membership");
  }

  Roll rollOf(Body body) {
    return new Roll(body, list("body", body));
  }

  /** Who may vote in the body on the day. */
  public Electorate electorateOf(Body body, LocalDate day) {
    return rollOf(body).electorate(day);
  }
}
