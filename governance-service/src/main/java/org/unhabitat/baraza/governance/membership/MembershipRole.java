package org.unhabitat.baraza.governance.membership;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is in a body. */
public enum MembershipRole {
  CHAIR,
  VICE_CHAIR,
  RAPPORTEUR,
  MEMBER,
  /** Stands in for whoever holds a seat. */
  ALTERNATE,
  OBSERVER,
  SECRETARY;

  static final Set<MembershipRole> OFFICERS =
      Collections.unmodifiableSet(EnumSet.of(CHAIR, VICE_CHAIR, RAPPORTEUR));

  /** Whether one with this role is in the bureau. */
  public boolean isOfficer() {
    return OFFICERS.contains(this);
  }

  /** Whether one with this role can hold a seat and vote. */
  public boolean canVote() {
    return switch (this) {
      case CHAIR, VICE_CHAIR, RAPPORTEUR, MEMBER -> true;
      case ALTERNATE, OBSERVER, SECRETARY -> false;
    };
  }
}
