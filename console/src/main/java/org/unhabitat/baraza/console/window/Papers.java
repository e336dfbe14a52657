package org.unhabitat.baraza.console.window;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The documents of a session that are issued, as the public window lists them. */
record Papers(List<Paper> items) {
  /** A document in the languages that are issued. */
  record Paper(
      String id,
      String symbol,
      Said titles,
      String agendaItem,
      List<Issued> languages,
      String supersededBy) {}

  /**
   * A language that is issued.
   *
   * @param file null where there is none to read
   */
  record Issued(String language, LocalDate issuedOn, String file) {}
}
