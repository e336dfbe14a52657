package org.unhabitat.baraza.resources.reporting;

/** What a report tells: what was done, or what was spent. */
public enum ReportKind {
  NARRATIVE,
  FINANCIAL
}
