package org.unhabitat.baraza.governance.communication;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan of a year against what appeared.
 *
 * @param series code of the series
 * @param year the year
 * @param expected how many issues the cadence expects; null where it does not say
 * @param published how many appeared and were not withdrawn: the only ones that count
 * @param withdrawn how many were withdrawn
 * @param slots the planned days, each with what appeared from it until the next
 */
record SeriesPlan(
    String series, int year, Integer expected, int published, int withdrawn, List<Slot> slots) {

  /**
   * A planned day.
   *
   * @param plannedOn the day that the cadence gives
   * @param until last day before the next planned one
   * @param issues numbers of the issues that appeared in between
   */
  record Slot(LocalDate plannedOn, LocalDate until, List<Integer> issues) {}
}
