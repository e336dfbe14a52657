package org.unhabitat.baraza.resources.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.resources.reporting.ScheduleLine.Basis;

/** What an agreement owes follows from its dates and its schedule alone. */
class ReportingScheduleTest {
  private static final LocalDate START = LocalDate.of(2019, 7, 1);
  private static final LocalDate END = LocalDate.of(2021, 6, 30);
  private static final ScheduleLine YEARLY =
      new ScheduleLine(
          ReportKind.NARRATIVE, ReportPeriod.INTERIM, Basis.AFTER_YEAR_END, 90, null, null);
  private static final ScheduleLine CERTIFIED =
      new ScheduleLine(
          ReportKind.FINANCIAL, ReportPeriod.CERTIFIED, Basis.AFTER_YEAR_END, null, 6, null);
  private static final ScheduleLine FINAL =
      new ScheduleLine(ReportKind.NARRATIVE, ReportPeriod.FINAL, Basis.AFTER_END, null, 6, null);

  @Test
  void eachYearEndInTheLifeOfTheAgreementOwesAReportOnItsYear() {
    assertEquals(
        List.of(
            "narrative/interim/2019 2019-07-01..2019-12-31 by 2020-03-30",
            "narrative/interim/2020 2020-01-01..2020-12-31 by 2021-03-31"),
        owed(START, END, YEARLY));
  }

  @Test
  void aYearEndOnTheLastDayCountsAndOneAfterItDoesNot() {
    LocalDate yearEnd = LocalDate.of(2020, 12, 31);
    assertEquals(2, owed(START, yearEnd, YEARLY).size());
    assertEquals(1, owed(START, yearEnd.minusDays(1), YEARLY).size());
  }

  @Test
  void certifiedAccountsComeByTheEndOfJune() {
    assertEquals(
        "financial/certified/2020 2020-01-01..2020-12-31 by 2021-06-30",
        owed(START, END, CERTIFIED).get(1));
  }

  @Test
  void theFinalReportCoversTheWholeAgreement() {
    assertEquals(
        List.of("narrative/final/end 2019-07-01..2021-06-30 by 2021-12-30"),
        owed(START, END, FINAL));
  }

  @Test
  void anExtensionKeepsTheKeysOfWhatIsOwedAlready() {
    List<String> before =
        schedule(START, END, YEARLY, FINAL).owed().stream().map(OwedReport::key).toList();
    List<String> after =
        schedule(START, END.plusYears(1), YEARLY, FINAL).owed().stream()
            .map(OwedReport::key)
            .toList();
    assertEquals(
        List.of("narrative/interim/2019", "narrative/interim/2020", "narrative/final/end"), before);
    assertEquals(
        List.of(
            "narrative/interim/2019",
            "narrative/interim/2020",
            "narrative/interim/2021",
            "narrative/final/end"),
        after);
  }

  @Test
  void aDateInTheAgreementIsTheDueDate() {
    ScheduleLine named =
        new ScheduleLine(
            ReportKind.FINANCIAL,
            ReportPeriod.INTERIM,
            Basis.ON_DATE,
            null,
            null,
            LocalDate.of(2020, 2, 29));
    assertEquals(
        List.of("financial/interim/2020-02-29 2019-07-01..2020-02-29 by 2020-02-29"),
        owed(START, END, named));
  }

  @Test
  void aScheduleThatCannotBeKeptSaysWhere() {
    ScheduleLine neither =
        new ScheduleLine(
            ReportKind.FINANCIAL, ReportPeriod.FINAL, Basis.AFTER_END, null, null, null);
    ScheduleLine certifiedStory =
        new ScheduleLine(
            ReportKind.NARRATIVE, ReportPeriod.CERTIFIED, Basis.AFTER_END, 90, null, null);
    ScheduleLine early =
        new ScheduleLine(
            ReportKind.FINANCIAL,
            ReportPeriod.INTERIM,
            Basis.ON_DATE,
            null,
            null,
            START.minusDays(1));
    assertEquals(
        List.of("/s/0", "/s/1", "/s/2/dueOn", "/s/4"),
        schedule(START, END, neither, certifiedStory, early, YEARLY, YEARLY).faults("/s").stream()
            .map(fault -> fault.pointer())
            .toList());
  }

  @Test
  void theRateHasTwoToFourDecimalsRoundedHalfUp() {
    assertEquals("0.78", ReportingRate.ratio(78, 100));
    assertEquals("0.6667", ReportingRate.ratio(2, 3));
    assertEquals("1.00", ReportingRate.ratio(5, 5));
    assertEquals("0.00", ReportingRate.ratio(0, 5));
    assertEquals("0.50", ReportingRate.ratio(1, 2));
    assertEquals("0.0001", ReportingRate.ratio(1, 20_000));
    assertEquals(null, ReportingRate.ratio(0, 0));
  }

  private static List<String> owed(LocalDate start, LocalDate end, ScheduleLine line) {
    return schedule(start, end, line).owed().stream()
        .map(
            report ->
                "%s %s..%s by %s"
                    .formatted(
                        report.key(), report.periodFrom(), report.periodTo(), report.dueOn()))
        .toList();
  }

  private static ReportingSchedule schedule(LocalDate start, LocalDate end, ScheduleLine... lines) {
    return new ReportingSchedule(start, end, List.of(lines));
  }
}
