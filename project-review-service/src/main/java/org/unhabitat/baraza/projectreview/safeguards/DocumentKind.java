package org.unhabitat.baraza.projectreview.safeguards;

/** What a risk category can make mandatory before a project comes before the committee. */
public enum DocumentKind {
  ASSESSMENT,
  MANAGEMENT_PLAN,
  DISCLOSURE,
  GRIEVANCE_MECHANISM
}
