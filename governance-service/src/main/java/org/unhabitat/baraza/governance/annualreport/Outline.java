package org.unhabitat.baraza.governance.annualreport;

import java.util.List;
import java.util.Locale;

/**
 * The outline of the report in one language. Every text is an ICU message pattern.
 *
 * @param locale how numbers and dates are written
 * @param numberWords the rule by which numbers below ten are put into words (CLDR)
 */
record Outline(
    Locale locale,
    String numberWords,
    String symbol,
    String body,
    String session,
    String agendaItem,
    String title,
    String subtitle,
    List<Section> sections,
    Page page) {

  Outline {
    sections = List.copyOf(sections);
  }

  /** A part of the report with its paragraphs, which are numbered through the whole report. */
  record Section(String heading, List<String> paragraphs) {
    Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** What the web page says around the report. */
  record Page(
      String skip,
      String draft,
      String contents,
      String annex,
      String caption,
      String figure,
      String value,
      String previous,
      String definition,
      String paragraph,
      String records,
      String facts,
      String factsOf,
      String noValue,
      String noPrevious) {}
}
