package org.unhabitat.baraza.console.governingbody;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The sessions of a body, as governance lists them: the latest first. */
public record Sessions(List<Session> items) {
  /** A session. */
  public record Session(
      String id,
      String reference,
      String state,
      Said titles,
      Owner body,
      LocalDate opensOn,
      LocalDate closesOn,
      List<Item> agenda) {}

  /** The body whose session it is. */
  public record Owner(String id, String code) {}

  /** An item of the agenda. */
  public record Item(String number, Said titles, String state, String carriedFrom) {}
}
