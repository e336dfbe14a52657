package org.unhabitat.baraza.governance.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/** How figures are written, and which years there are. */
class FigureValueTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 3, 29);

  static String ratio(int numerator, int denominator) {
    return FigureValue.ratio(2021, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))
        .written();
  }

  @ParameterizedTest
  @CsvSource({
    "78, 100, 0.78",
    "62, 100, 0.62",
    "1, 1, 1.00",
    "0, 7, 0.00",
    "1, 2, 0.50",
    "2, 3, 0.6667",
    "1, 8, 0.125",
    "99, 100, 0.99"
  })
  void aRatioHasTwoToFourDecimals(int numerator, int denominator, String written) {
    assertEquals(written, ratio(numerator, denominator));
  }

  @Test
  void aRatioOfNothingHasNoValue() {
    assertNull(ratio(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"39, 39", "100.0000, 100", "12.5000, 12.5", "0, 0"})
  void aTotalIsWrittenPlainly(BigDecimal total, String written) {
    assertEquals(written, FigureValue.total(2021, total).written());
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021-12-31", "2022, 2022-03-29", "2023, 2022-03-29", "2018, 2018-12-31"})
  void aYearIsReportedAsOfItsEndOrToday(String year, LocalDate asOf) {
    assertEquals(asOf, ReportingYear.of(year, TODAY).asOf());
  }

  @ParameterizedTest
  @CsvSource({"2017", "2024", "02021", "x"})
  void otherYearsAreRefused(String year) {
    assertThrows(InvalidRequest.class, () -> ReportingYear.of(year, TODAY));
  }
}
