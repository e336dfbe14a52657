package org.unhabitat.baraza.governance.figure;

/** Which stretch of time a figure of a year covers. */
public enum Period {
  /** From 1 January to 31 December. */
  CALENDAR_YEAR,
  /** The one day: 31 December, or today while the year is not over. */
  AT_YEAR_END,
  /** From a day that the figure names to the end of the year. */
  CUMULATIVE_SINCE
}
