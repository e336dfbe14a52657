package org.unhabitat.baraza.governance.document;

import java.time.LocalDate;

/** When a document belongs to a session; its slot and word limit follow from it. */
enum DocumentCategory {
  /** Before the session: ten weeks to submit, four to process, six to read. */
  PRE_SESSION(70, 42, 8_500),
  /** A draft for the session itself. */
  IN_SESSION(21, 0, 3_300),
  /** The report on the session, two weeks after it. */
  POST_SESSION(0, -14, 10_700);

  private final int submitDaysBefore;
  private final int issueDaysBefore;
  private final int wordLimit;

  DocumentCategory(int submitDaysBefore, int issueDaysBefore, int wordLimit) {
    this.submitDaysBefore = submitDaysBefore;
    this.issueDaysBefore = issueDaysBefore;
    this.wordLimit = wordLimit;
  }

  /** Last day to submit. */
  LocalDate submitBy(LocalDate opensOn, LocalDate closesOn) {
    return this == POST_SESSION ? closesOn.plusDays(7) : opensOn.minusDays(submitDaysBefore);
  }

  /** Last day to issue, in every language. */
  LocalDate issueBy(LocalDate opensOn, LocalDate closesOn) {
    return this == POST_SESSION
        ? closesOn.minusDays(issueDaysBefore)
        : opensOn.minusDays(issueDaysBefore);
  }

  int wordLimit() {
    return wordLimit;
  }
}
