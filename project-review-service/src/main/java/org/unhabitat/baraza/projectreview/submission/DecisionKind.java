package org.unhabitat.baraza.projectreview.submission;

/** What the committee can decide on a submission. */
public enum DecisionKind {
  APPROVED,
  /** Takes effect as an approval only when all its conditions are met. */
  APPROVED_WITH_CONDITIONS,
  /** The committee wants to see another version. */
  DEFERRED,
  REJECTED;

  /** Whether it is an approval, be it one with conditions. */
  public boolean isApproval() {
    return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
  }
}
