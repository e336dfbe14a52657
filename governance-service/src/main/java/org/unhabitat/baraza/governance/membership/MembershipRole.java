package org.unhabitat.baraza.governance.membership;

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

  /** Whether one with this role is in the bureau. */
  public boolean isOfficer() {
    return this == CHAIR || this == VICE_CHAIR || this == RAPPORTEUR;
  }

  /** Whether one with this role can hold a seat and vote. */
  public boolean canVote() {
    return switch (this) {
      case CHAIR, VICE_CHAIR, RAPPORTEUR, MEMBER -> true;
      case ALTERNATE, OBSERVER, SECRETARY -> false;
    };
  }
}
