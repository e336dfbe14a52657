package org.unhabitat.baraza.console.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Language;

/** A figure, as governance gives it. */
record Figure(
    String key,
    String name,
    int year,
    BigDecimal value,
    String numerator,
    String denominator,
    String unit,
    String definition,
    String paragraph,
    LocalDate asOf,
    List<Check> checks,
    String note) {

  /** Another figure that this one is held against. */
  record Check(String key, String name, BigDecimal value, String unit) {
    /** The value as a person reads it. */
    public String shown(Language language) {
      return Figure.shown(value, unit, language);
    }
  }

  /** The value as a person reads it. */
  public String shown(Language language) {
    return shown(value, unit, language);
  }

  /** A ratio is in per cent; a dash stands where there is no value. */
  private static String shown(BigDecimal value, String unit, Language language) {
    if (value == null) {
      return "–";
    }
    return "ratio".equals(unit) ? language.percent(value) : language.number(value);
  }
}
