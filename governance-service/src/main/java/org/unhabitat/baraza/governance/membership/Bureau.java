package org.unhabitat.baraza.governance.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.RegionalGroup;

/**
 * The officers of a body on a day.
 *
 * @param body the body's code
 * @param asOf the day
 * @param officers by body and role; those of a joint bureau are the officers of the bodies it joins
 */
record Bureau(String body, LocalDate asOf, List<Officer> officers) {
  /**
   * An officer.
   *
   * @param membership its record
   * @param body code of the body whose officer it is
   */
  record Officer(
      UUID membership,
      String body,
      MembershipRole role,
      HolderKind holderKind,
      String holder,
      RegionalGroup regionalGroup) {
    static Officer of(Membership membership) {
      return new Officer(
          membership.id(),
          membership.body().code(),
          membership.role(),
          membership.holderKind(),
          membership.holder(),
          membership.regionalGroup());
    }
  }
}
