package org.unhabitat.baraza.console.window;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The sessions of the governing bodies, as the public window lists them: the latest first. */
record Sessions(List<Session> items) {
  /** A session. */
  record Session(
      String id,
      String reference,
      String state,
      Said titles,
      LocalDate opensOn,
      LocalDate closesOn,
      List<Item> agenda) {}

  /** An item of the agenda. */
  record Item(String number, Said titles, String state) {}
}
