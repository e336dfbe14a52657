package org.unhabitat.baraza.governance.document;

import java.util.List;

/**
 * How well documents keep their slots.
 *
 * @param year of the sessions' openings
 * @param total of all sessions
 * @param sessions of each session
 */
record DocumentCompliance(int year, Counts total, List<OfSession> sessions) {
  /**
   * Counts of documents.
   *
   * @param documents that were planned and not cancelled
   * @param fallenDueToSubmit that were submitted, or had to be by now
   * @param submittedOnTime of those
   * @param fallenDueToIssue that were issued, or had to be by now
   * @param issuedOnTime of those, in every language
   * @param lateNow of which something is overdue today
   */
  record Counts(
      int documents,
      int fallenDueToSubmit,
      int submittedOnTime,
      int fallenDueToIssue,
      int issuedOnTime,
      int lateNow) {}

  record OfSession(String session, String body, Counts counts) {}
}
