package org.unhabitat.baraza.governance.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/** A membership as its readers see it. */
record MembershipView(
    UUID id,
    String reference,
    long version,
    Membership.State state,
    BodyReference body,
    MembershipRole role,
    HolderKind holderKind,
    String holder,
    String seat,
    RegionalGroup regionalGroup,
    LocalDate validFrom,
    LocalDate validTo,
    List<AllowedAction> allowedActions)
    implements Versioned {

  record BodyReference(UUID id, String code) {
    static BodyReference of(Body body) {
      return new BodyReference(body.id(), body.code());
    }
  }
}
