package org.unhabitat.baraza.governance.body;

/** What sort of body it is. */
public enum BodyKind {
  /** Member States decide: the Assembly, the Executive Board, the Permanent Representatives. */
  GOVERNING_BODY,
  /** Management decides or advises, for as long as it is not dissolved. */
  COMMITTEE,
  /** Like a committee, until its sunset date. */
  TASK_FORCE,
  /** Staff and management consult one another. */
  STAFF_MANAGEMENT_BODY,
  /** People meet and nothing is decided: a town hall, a retreat. */
  FORUM
}
