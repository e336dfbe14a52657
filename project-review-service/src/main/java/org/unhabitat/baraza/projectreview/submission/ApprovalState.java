package org.unhabitat.baraza.projectreview.submission;

/** Whether an approval by the committee has effect. */
public enum ApprovalState {
  /** Conditions of it are not met yet. */
  PENDING,
  IN_EFFECT,
  /** A condition of it will not be met. */
  LAPSED
}
