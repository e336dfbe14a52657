package org.unhabitat.baraza.console.report;

import java.util.List;

/** A page of the facts behind a figure, as governance gives it. */
record Facts(List<Fact> items, String next) {

  /** A fact and the record it was taken from. */
  record Fact(
      String kind,
      String occurredOn,
      String countsOn,
      String until,
      String subject,
      SourceRecord record,
      SourceEvent event) {}

  /** The record behind a fact. */
  record SourceRecord(String service, String type, String reference, String link) {

    /** Where the console shows the record; the API's path without its fixed parts. */
    public String page() {
      return link.replaceFirst("^/api/([^/]+)/v1/", "/records/$1/");
    }

    /** What a person calls the record. */
    public String shown() {
      return reference == null ? type : reference;
    }
  }

  /** The event that brought the record's state. */
  record SourceEvent(String id, String type) {}
}
