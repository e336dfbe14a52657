package org.unhabitat.baraza.projectreview.project;

/**
 * What of an approved project has changed so much that the committee looks at it again: a change of
 * scope, budget or duration.
 */
public enum Amendment {
  /** Where it works, what it serves, or what it delivers. */
  SCOPE,
  BUDGET,
  DURATION
}
