package org.unhabitat.baraza.hr.learning;

/** Where a staff member stands with a course on a day. */
enum Standing {
  /** Completed or credited, and still valid. */
  VALID,
  /** Not valid, and still in time. */
  DUE,
  /** Not valid, and not in time any more. */
  OVERDUE,
  /** Does not have to take the course on that day. */
  OUT_OF_SCOPE
}
