package org.unhabitat.baraza.governance.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.unhabitat.baraza.governance.fact.Aggregation;
import org.unhabitat.baraza.governance.fact.FactKind;
import org.unhabitat.baraza.governance.fact.FactSelection;
import org.unhabitat.baraza.governance.fact.FactTotals.Wanted;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A figure as it is declared. It adds up either one measure, or two that make a ratio.
 *
 * @param key how programs call it
 * @param paragraph of the source report
 * @param unit what there are so many of; {@code ratio} for a ratio
 * @param since first day of a cumulative figure; null for the others
 * @param measure what is added up; null for a ratio
 * @param numerator what is above the line; null unless it is a ratio
 * @param denominator what is below the line; null unless it is a ratio
 * @param checks keys of figures that say whether this one can be trusted or was reached as promised
 */
record FigureDeclaration(
    String key,
    String paragraph,
    String unit,
    Period period,
    LocalDate since,
    Measure measure,
    Measure numerator,
    Measure denominator,
    List<String> checks,
    Texts name,
    Texts definition) {

  FigureDeclaration {
    checks = checks == null ? List.of() : List.copyOf(checks);
    require(key != null && key.matches("[a-z]+(-[a-z]+)*"), key, "has no proper key");
    require(paragraph != null && unit != null && period != null, key, "lacks a field");
    require((period == Period.CUMULATIVE_SINCE) == (since != null), key, "is since no day");
    require((numerator == null) == (denominator == null), key, "is half a ratio");
    require((measure == null) == (numerator != null), key, "adds up nothing, or twice");
    require(name != null && definition != null, key, "has no name or definition");
    for (Language language : Language.values()) {
      require(name.has(language), key, "has no name in " + language.code());
      require(definition.has(language), key, "has no definition in " + language.code());
    }
  }

  /**
   * What a figure adds up.
   *
   * @param facts kind of the facts
   * @param subject what they are about; null for all
   * @param subjectKind kind of what they are about; null for all
   */
  record Measure(Aggregation aggregation, FactKind facts, String subject, String subjectKind) {
    Measure {
      if (aggregation == null || facts == null) {
        throw new IllegalArgumentException("a measure needs an aggregation and a kind of fact");
      }
    }
  }

  boolean isRatio() {
    return numerator != null;
  }

  /** What is to be added up for the year, one or two numbers. */
  List<Wanted> wanted(ReportingYear year) {
    return measures().map(each -> wanted(each, year)).toList();
  }

  Wanted wanted(Measure each, ReportingYear year) {
    LocalDate asOf = year.asOf();
    LocalDate from =
        switch (period) {
          case CALENDAR_YEAR -> year.firstDay();
          case AT_YEAR_END -> null;
          case CUMULATIVE_SINCE -> since;
        };
    LocalDate holdingOn = period == Period.AT_YEAR_END ? asOf : null;
    return new Wanted(
        new FactSelection(each.facts(), each.subject(), each.subjectKind(), from, asOf, holdingOn),
        each.aggregation());
  }

  private Stream<Measure> measures() {
    return isRatio() ? Stream.of(numerator, denominator) : Stream.of(measure);
  }

  private static void require(boolean holds, String key, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("the figure " + key + " " + fault);
    }
  }
}
