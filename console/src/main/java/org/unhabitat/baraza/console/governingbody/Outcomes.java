package org.unhabitat.baraza.console.governingbody;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** What a session decided, as governance lists it. */
record Outcomes(List<Outcome> items) {
  /** A resolution, decision or the like. */
  record Outcome(
      String id,
      String reference,
      String state,
      String kind,
      String agendaItem,
      Said titles,
      String adoptedBy,
      LocalDate decidedOn) {}
}
