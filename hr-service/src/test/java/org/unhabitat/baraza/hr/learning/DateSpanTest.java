package org.unhabitat.baraza.hr.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateSpanTest {

  @Test
  void includesItsFirstAndItsLastDay() {
    DateSpan year = span("2021-01-01", "2021-12-31");
    assertTrue(year.includes(day("2021-01-01")));
    assertTrue(year.includes(day("2021-12-31")));
    assertFalse(year.includes(day("2020-12-31")));
    assertFalse(year.includes(day("2022-01-01")));
    assertTrue(span("2021-01-01", null).includes(day("2999-01-01")));
  }

  @Test
  void commonDaysAreThoseOfAll() {
    assertEquals(
        span("2020-06-01", "2021-03-31"),
        DateSpan.common(
            span("2019-01-01", "2021-06-30"), span("2020-06-01", null), span(null, "2021-03-31")));
    assertEquals(
        span("2020-06-01", null),
        DateSpan.common(span("2020-06-01", null), span("2019-01-01", null), span(null, null)));
  }

  @Test
  void withoutACommonDayItEndsTheDayBeforeItBegins() {
    DateSpan none = DateSpan.common(span("2021-01-01", null), span("2019-01-01", "2019-12-31"));
    assertEquals(span("2021-01-01", "2020-12-31"), none);
    assertTrue(none.isEmpty());
    assertFalse(none.includes(day("2021-01-01")));
    assertFalse(none.includes(day("2020-12-31")));
  }

  @Test
  void overlappingAndAdjacentSpansBecomeOne() {
    assertEquals(
        List.of(span("2019-01-01", "2021-12-31"), span("2022-02-01", null)),
        DateSpan.union(
            List.of(
                span("2022-02-01", null),
                span("2020-01-01", "2020-12-31"),
                span("2019-01-01", "2020-06-30"),
                span("2021-01-01", "2021-12-31"),
                span("2023-01-01", "2023-12-31"))));
    assertEquals(List.of(), DateSpan.union(List.of()));
  }

  private static DateSpan span(String from, String until) {
    return new DateSpan(day(from), day(until));
  }

  private static LocalDate day(String written) {
    return written == null ? null : LocalDate.parse(written);
  }
}
