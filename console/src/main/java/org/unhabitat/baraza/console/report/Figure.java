package org.unhabitat.baraza.console.report;

import java.math.BigDecimal;
import java.util.List;

/** A figure, as governance gives it. */
record Figure(
    String key,
    String name,
    int year,
    String value,
    String numerator,
    String denominator,
    String unit,
    String definition,
    String paragraph,
    String asOf,
    List<Check> checks,
    String note) {

  /** Another figure that this one is held against. */
  record Check(String key, String name, String value) {}

  /** A list of figures. */
  record Items(List<Figure> items) {}

  /** The value as a person reads it: a ratio in per cent. */
  public String shown() {
    if (value == null) {
      return "–";
    }
    return "ratio".equals(unit)
        ? new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + " %"
        : value;
  }
}
