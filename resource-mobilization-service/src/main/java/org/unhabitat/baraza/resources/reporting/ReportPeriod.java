package org.unhabitat.baraza.resources.reporting;

/**
 * Which part of an agreement a report covers and how sure its numbers are. A certified report is
 * financial: it states closed accounts.
 */
public enum ReportPeriod {
  INTERIM,
  FINAL,
  CERTIFIED
}
