package org.unhabitat.baraza.console.governingbody;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.console.language.Said;

/** The documents of a session, as governance lists them. */
record Documents(List<Document> items) {
  /** A document with its slot. */
  record Document(
      String id,
      String reference,
      String state,
      Said titles,
      String agendaItem,
      LocalDate submitBy,
      LocalDate issueBy,
      LocalDate submittedOn,
      Boolean submittedOnTime,
      Boolean issuedOnTime,
      boolean late,
      List<Version> languages) {

    /** Key of the words for how its submission kept the slot. */
    public String submission() {
      return timeliness(submittedOnTime);
    }

    /** Key of the words for how its issue kept the slot. */
    public String issue() {
      return timeliness(issuedOnTime);
    }

    private static String timeliness(Boolean onTime) {
      return onTime == null ? "not-due-yet" : onTime ? "on-time" : "too-late";
    }
  }

  /** A language that it is owed in. */
  record Version(String language, LocalDate issuedOn) {}
}
