package org.unhabitat.baraza.governance.meeting;

/** Where a meeting is between the plan and the end. */
public enum MeetingState {
  PLANNED,
  CONVENED,
  /** Interrupted; a session goes on in another segment. */
  ADJOURNED,
  /** Held. */
  CLOSED,
  CANCELLED
}
