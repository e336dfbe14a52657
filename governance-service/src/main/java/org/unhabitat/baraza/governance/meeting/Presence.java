package org.unhabitat.baraza.governance.meeting;

/** How somebody was there. */
public enum Presence {
  PRESENT,
  /** Absent, and said so before. */
  EXCUSED,
  /** Absent, with the vote held by another who was present. */
  BY_PROXY
}
