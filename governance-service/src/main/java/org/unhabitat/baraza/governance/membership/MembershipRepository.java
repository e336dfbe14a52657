package org.unhabitat.baraza.governance.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
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

  /** Who may vote in the body on the day; in a joint bureau the officers of those it joins. */
  public Electorate electorateOf(Body body, LocalDate day) {
    if (body.kind() == BodyKind.JOINT_BUREAU) {
      return Electorate.of(
          officersOf(body, day).stream().map(Membership::holder).distinct().toList());
    }
    return rollOf(body).electorate(day);
  }

  /** The officers of the body on the day; of a joint bureau those of the bodies it joins. */
  List<Membership> officersOf(Body body, LocalDate day) {
    List<String> owners =
        body.kind() == BodyKind.JOINT_BUREAU ? body.joins() : List.of(body.code());
    return find(
            "body.code in ?1 and role in ?2 and validFrom <= ?3 and (validTo is null or validTo >= ?3)"
                + " order by holder, id",
            owners,
            MembershipRole.OFFICERS,
            day)
        .stream()
        .sorted(
            Comparator.comparing((Membership officer) -> officer.body().code())
                .thenComparing(Membership::role))
        .toList();
  }
}
