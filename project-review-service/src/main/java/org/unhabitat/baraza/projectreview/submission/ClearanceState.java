package org.unhabitat.baraza.projectreview.submission;

/** Where a reviewing function's clearance stands. */
public enum ClearanceState {
  /** No checklist asks the function about such a project. */
  NOT_REQUIRED,
  REQUIRED,
  GRANTED,
  DENIED
}
