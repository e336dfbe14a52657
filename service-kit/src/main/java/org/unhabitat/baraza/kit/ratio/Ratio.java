package org.unhabitat.baraza.kit.ratio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole as the report to the Executive Board states it, e.g. {@code 0.78}. */
public final class Ratio {
  private static final int MOST_DECIMALS = 4;
  private static final int FEWEST_DECIMALS = 2;

  private Ratio() {}

  /**
   * Part ÷ whole with two to four decimals, halves rounded up.
   *
   * @return null where the whole is zero: a ratio of nothing is neither 0 nor 1, there was nothing
   *     to do
   */
  public static BigDecimal of(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return null;
    }
    BigDecimal ratio = part.divide(whole, MOST_DECIMALS, RoundingMode.HALF_UP);
    int scale = Math.max(FEWEST_DECIMALS, ratio.stripTrailingZeros().scale());
    return ratio.setScale(scale, RoundingMode.UNNECESSARY);
  }
}
