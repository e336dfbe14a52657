package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Days in a row.
 *
 * @param from the first
 * @param until the last; null without an end
 */
record DateSpan(LocalDate from, LocalDate until) {

  boolean includes(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Whether there is no day in it. */
  boolean isEmpty() {
    return until != null && until.isBefore(from);
  }

  /**
   * The days that are in all spans. Where there are none it ends the day before it begins.
   *
   * @param first of spans one of which has a beginning; a missing beginning is no bound
   */
  static DateSpan common(DateSpan first, DateSpan... others) {
    LocalDate from = first.from();
    LocalDate until = first.until();
    for (DateSpan other : others) {
      from =
          from == null || (other.from() != null && other.from().isAfter(from))
              ? other.from()
              : from;
      until =
          until == null || (other.until() != null && other.until().isBefore(until))
              ? other.until()
              : until;
    }
    boolean isEmpty = until != null && until.isBefore(from);
    return new DateSpan(from, isEmpty ? from.minusDays(1) : until);
  }

  /** The same days in as few spans as possible, the earliest first. */
  static List<DateSpan> union(Collection<DateSpan> spans) {
    List<DateSpan> united = new ArrayList<>();
    for (DateSpan span : spans.stream().sorted(Comparator.comparing(DateSpan::from)).toList()) {
      DateSpan last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last == null || !last.reaches(span.from())) {
        united.add(span);
      } else if (last.until() != null
          && (span.until() == null || span.until().isAfter(last.until()))) {
        united.set(united.size() - 1, new DateSpan(last.from(), span.until()));
      }
    }
    return List.copyOf(united);
  }

  /** Whether the day is in it or the next after it. */
  private boolean reaches(LocalDate day) {
    return until == null || !day.isAfter(until.plusDays(1));
  }
}
