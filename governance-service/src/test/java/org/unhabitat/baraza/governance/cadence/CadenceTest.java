package org.unhabitat.baraza.governance.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cadence gives the dates of its rule, and nothing else. */
class CadenceTest {
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

  private static List<LocalDate> datesOf2021(Cadence cadence, LocalDate begin) {
    return cadence.dates(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), begin);
  }

  private static Cadence rule(String rule) {
    return new Cadence(rule, null, null);
  }

  @Test
  void theFirstMondaysOf2021AreTwelve() {
    List<LocalDate> dates = datesOf2021(rule("FREQ=MONTHLY;BYDAY=1MO"), BEGIN);
    assertEquals(12, dates.size());
    assertEquals(LocalDate.of(2021, 1, 4), dates.get(0));
    assertEquals(
        List.of(DayOfWeek.MONDAY), dates.stream().map(LocalDate::getDayOfWeek).distinct().toList());
  }

  @Test
  void intervalsAreCountedFromTheDayThatTheCadenceNames() {
    Cadence fortnightly =
        new Cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", LocalDate.of(2020, 4, 3), 26);
    assertEquals(LocalDate.of(2021, 1, 8), datesOf2021(fortnightly, BEGIN).get(0));
    assertEquals(
        LocalDate.of(2021, 1, 1),
        datesOf2021(rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"), LocalDate.of(2020, 12, 18)).get(0));
  }

  @Test
  void noDateLiesBeforeTheBeginning() {
    List<LocalDate> dates =
        datesOf2021(rule("FREQ=MONTHLY;BYMONTHDAY=15"), LocalDate.of(2021, 10, 16));
    assertEquals(List.of(LocalDate.of(2021, 11, 15), LocalDate.of(2021, 12, 15)), dates);
  }

  @Test
  void aBeginningThatTheRuleDoesNotGiveIsNoDate() {
    assertEquals(
        List.of(LocalDate.of(2021, 5, 31)),
        datesOf2021(rule("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31"), LocalDate.of(2021, 1, 1)));
  }

  @Test
  void anExpectedNumberWithoutARuleGivesNoDates() {
    assertEquals(List.of(), datesOf2021(new Cadence(null, null, 6), BEGIN));
  }

  @Test
  void aRuleMayEnd() {
    assertEquals(3, datesOf2021(rule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20210118"), BEGIN).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monthly",
        "",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9,15",
        "FREQ=SECONDLY;INTERVAL=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
      })
  void aRuleThatCannotBeReadOrIsNotOneOfWholeDaysIsRefused(String rule) {
    assertThrows(IllegalArgumentException.class, () -> rule(rule));
  }
}
