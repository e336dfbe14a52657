package org.unhabitat.baraza.console.window;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;
import org.unhabitat.baraza.console.window.Paragraphs.Paragraph;
import org.unhabitat.baraza.console.window.Paragraphs.Place;

/** What was adopted, as the public window lists it. */
record Resolutions(List<Resolution> items) {
  /**
   * A resolution, decision or the like.
   *
   * @param paragraphs null in a list
   */
  record Resolution(
      String id,
      String reference,
      String state,
      String body,
      String meeting,
      String symbol,
      Said titles,
      LocalDate adoptedOn,
      String adoptedBy,
      Place supersededBy,
      List<Paragraph> paragraphs) {
    /** What people call it. */
    public String name() {
      return symbol == null ? reference : symbol;
    }
  }
}
