package org.unhabitat.baraza.governance.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of a year as the ledger gives it at this moment.
 *
 * @param value null where there is none: a ratio of nothing, the latest of no facts
 * @param numerator null unless it is a ratio
 * @param denominator null unless it is a ratio
 */
public record FigureValue(
    int year, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
  private static final int MOST_DECIMALS = 4;
  private static final int FEWEST_DECIMALS = 2;

  static FigureValue ratio(int year, BigDecimal numerator, BigDecimal denominator) {
    return new FigureValue(year, quotient(numerator, denominator), numerator, denominator);
  }

  static FigureValue total(int year, BigDecimal value) {
    return new FigureValue(year, value, null, null);
  }

  /** A ratio of nothing is neither 0 nor 1: there was nothing to do. */
  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() == 0) {
      return null;
    }
    BigDecimal quotient = numerator.divide(denominator, MOST_DECIMALS, RoundingMode.HALF_UP);
    int scale = Math.max(FEWEST_DECIMALS, quotient.stripTrailingZeros().scale());
    return quotient.setScale(scale, RoundingMode.UNNECESSARY);
  }

  /** As a decimal string: {@code 39}, {@code 0.78}; null where there is no value. */
  public String written() {
    return write(value, isRatio());
  }

  String writtenNumerator() {
    return write(numerator, false);
  }

  String writtenDenominator() {
    return write(denominator, false);
  }

  private boolean isRatio() {
    return denominator != null;
  }

  private static String write(BigDecimal number, boolean keepScale) {
    if (number == null) {
      return null;
    }
    return (keepScale ? number : number.stripTrailingZeros()).toPlainString();
  }
}
