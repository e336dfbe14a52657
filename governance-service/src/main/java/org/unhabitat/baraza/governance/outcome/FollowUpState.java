package org.unhabitat.baraza.governance.outcome;

/** How far the follow-up to a paragraph is. */
public enum FollowUpState {
  OPEN,
  IN_PROGRESS,
  /** The lead unit says that it is done. */
  REPORTED,
  CLOSED
}
