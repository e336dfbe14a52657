package org.unhabitat.baraza.console.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A page of the facts behind a figure, as governance gives it. */
record Facts(List<Fact> items, String next) {

  /** The next page's cursor, as it stands in an address. */
  public String nextInAddress() {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** A fact and the record it was taken from. */
  record Fact(
      String kind, LocalDate occurredOn, LocalDate countsOn, String subject, SourceRecord record) {}

  /** The record behind a fact. */
  record SourceRecord(String type, String reference, String link) {

    /** Where the console shows the record; the API's path without its fixed parts. */
    public String page() {
      return link.replaceFirst("^/api/([^/]+)/v1/", "/records/$1/");
    }

    /** What a person calls the record. */
    public String shown() {
      return reference == null ? type : reference;
    }
  }
}
