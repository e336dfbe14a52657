package org.unhabitat.baraza.governance.figure;

import java.time.LocalDate;
import java.time.Month;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * A year that can be reported on.
 *
 * @param asOf the day that its figures speak of: its last one, or today where that is still to come
 */
public record ReportingYear(int value, LocalDate asOf) {
  /** The year in which the reforms began that the report is about. */
  public static final int FIRST = 2018;

  /**
   * Reads a year. The one after this is among them, because plans for it are reported on.
   *
   * @param written null where nobody said a year
   * @throws InvalidRequest where it is no year that can be reported on
   */
  public static ReportingYear of(String written, LocalDate today) {
    int last = today.getYear() + 1;
    int value = written != null && written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
    if (value < FIRST || value > last) {
      throw InvalidRequest.at("/year", "must be a year from %d to %d".formatted(FIRST, last));
    }
    LocalDate end = LocalDate.of(value, Month.DECEMBER, 31);
    return new ReportingYear(value, end.isAfter(today) ? today : end);
  }

  /** The first of January. */
  public LocalDate firstDay() {
    return LocalDate.of(value, Month.JANUARY, 1);
  }

  /** Whether figures reach back to the year before. */
  public boolean hasPrevious() {
    return value > FIRST;
  }

  /** The year before. */
  public ReportingYear previous(LocalDate today) {
    return of(Integer.toString(value - 1), today);
  }
}
