package org.unhabitat.baraza.console.report;

import java.time.LocalDate;
import java.util.List;

/** The annual report of a year, as governance gives it. */
record AnnualReport(
    int year,
    String language,
    LocalDate asOf,
    String symbol,
    String body,
    String session,
    String agendaItem,
    String title,
    String subtitle,
    List<Paragraph> paragraphs,
    List<Entry> figures) {

  /** A numbered paragraph, with the heading of the part that begins with it. */
  record Paragraph(int number, String heading, List<Run> runs) {}

  /** A piece of a paragraph, with the key of the figure that it states. */
  record Run(String text, String figure) {}

  /** A figure in the annex. */
  record Entry(
      String key,
      String name,
      String shown,
      String definition,
      String paragraph,
      String note,
      Previous previous) {}

  /** The figure of the year before. */
  record Previous(int year, String shown) {}
}
