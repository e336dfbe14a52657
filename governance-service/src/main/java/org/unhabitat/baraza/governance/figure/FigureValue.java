package org.unhabitat.baraza.governance.figure;

import java.math.BigDecimal;
import org.unhabitat.baraza.kit.ratio.Ratio;

/**
 * A figure of a year as the ledger gives it at this moment.
 *
 * @param value null where there is none: a ratio of nothing, the latest of no facts
 * @param numerator null unless it is a ratio
 * @param denominator null unless it is a ratio
 */
public record FigureValue(
    int year, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

  static FigureValue ratio(int year, BigDecimal numerator, BigDecimal denominator) {
    return new FigureValue(year, Ratio.of(numerator, denominator), numerator, denominator);
  }

  static FigureValue total(int year, BigDecimal value) {
    return new FigureValue(year, value, null, null);
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
