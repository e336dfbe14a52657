package org.unhabitat.baraza.governance.body;

/** What sort of body it is. */
public enum BodyKind {
  /** Member States decide: the Assembly, the Executive Board, the Permanent Representatives. */
  GOVERNING_BODY,
  /** Works for another body on what it is given; recommends to it, and decides nothing for it. */
  WORKING_GROUP,
  /** The bureaux of several governing bodies together: their officers are its members. */
  JOINT_BUREAU,
  /** Outside the agency, binding it by its resolutions: the General Assembly. Not convened here. */
  OTHER_ORGAN,
  /** Management decides or advises, for as long as it is not dissolved. */
  COMMITTEE,
  /** Like a committee, until its sunset date. */
  TASK_FORCE,
  /** Staff and management consult one another. */
  STAFF_MANAGEMENT_BODY,
  /** People meet and nothing is decided: a town hall, a retreat. */
  FORUM
}
