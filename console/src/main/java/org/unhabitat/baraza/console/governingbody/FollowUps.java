package org.unhabitat.baraza.console.governingbody;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** A page of a body's follow-up matrix, as governance gives it. */
public record FollowUps(List<Line> items, String next) {
  /** How far a follow-up can be, in that order. */
  public static final List<String> STATES = List.of("open", "in-progress", "reported", "closed");

  /** The next page's cursor, as it stands in an address. */
  public String nextInAddress() {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** What becomes of a paragraph. */
  public record Line(
      String id,
      String state,
      Owner outcome,
      String number,
      String addressee,
      Said text,
      String leadUnit,
      LocalDate dueOn,
      String reportingSession,
      boolean overdue,
      String conclusion) {}

  /** The outcome that the paragraph stands in. */
  public record Owner(String id, String reference) {}
}
