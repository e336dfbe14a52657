package org.unhabitat.baraza.projectreview.project;

/** Who wanted the project first: the approved programme of work, or a donor. */
public enum Origin {
  PLAN_GENERATED,
  DONOR_INITIATED
}
