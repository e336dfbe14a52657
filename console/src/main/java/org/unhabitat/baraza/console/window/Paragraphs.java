package org.unhabitat.baraza.console.window;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** A page of adopted paragraphs, as the public window lists them: the latest first. */
record Paragraphs(List<Paragraph> items, String next) {
  /**
   * A paragraph with what became of it.
   *
   * @param status null where it asks for nothing
   */
  record Paragraph(
      String id,
      Place resolution,
      String number,
      String kind,
      String addressee,
      Said text,
      String status,
      String leadUnit,
      LocalDate dueOn,
      String reportingSession,
      String done,
      LocalDate reportedOn,
      String conclusion,
      LocalDate closedOn) {}

  /** Where it stands. */
  record Place(String id, String reference, String symbol) {
    /** What people call it. */
    public String name() {
      return symbol == null ? reference : symbol;
    }
  }
}
