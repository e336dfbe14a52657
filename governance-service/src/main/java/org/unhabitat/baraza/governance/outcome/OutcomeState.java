package org.unhabitat.baraza.governance.outcome;

/** How far an outcome is. */
public enum OutcomeState {
  PROPOSED,
  /** Put to the members, who may break the silence until the deadline. */
  IN_SILENCE,
  ADOPTED,
  /** A vote was against it. */
  REJECTED,
  WITHDRAWN,
  /** A later one has taken its place. */
  SUPERSEDED
}
