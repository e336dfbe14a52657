package org.unhabitat.baraza.governance.fact;

/** What a fact says was the case. */
public enum FactKind {
  /** A body exists; holds from its first day to its last. */
  BODY_IN_BEING("body"),
  /** A meeting or session of a body took place; counts on the day it opened. */
  MEETING_HELD("meeting"),
  /** A meeting with staff representatives opened on the first Monday of its month. */
  MEETING_HELD_ON_FIRST_MONDAY("meeting"),
  /** An issue of a series of communications went out. */
  ISSUE_PUBLISHED("issue"),
  /** A document of a session has to be submitted; counts once it is due and the session opens. */
  DOCUMENT_DUE_FOR_SUBMISSION("document"),
  /** A document of a session was submitted by the last day of its slot. */
  DOCUMENT_SUBMITTED_ON_TIME("document"),
  /** A document of a session has to be issued; counts once it is due and the session opens. */
  DOCUMENT_DUE_FOR_ISSUE("document"),
  /** A document of a session was issued in every language by the last day of its slot. */
  DOCUMENT_ISSUED_ON_TIME("document"),
  /** A body adopted a resolution, a decision, a recommendation or a declaration. */
  OUTCOME_ADOPTED("outcome"),
  /** An operative paragraph is followed up; holds from its adoption to the day before closing. */
  PARAGRAPH_FOLLOWED_UP("paragraph"),
  /** It was reported what was done on an operative paragraph. */
  PARAGRAPH_REPORTED_ON("paragraph"),
  /** The follow-up to an operative paragraph was closed. */
  PARAGRAPH_CLOSED("paragraph"),
  /** A meeting of the Project Review Committee took place. */
  REVIEW_MEETING_HELD("meeting"),
  /** The Project Review Committee decided on a project. */
  PROJECT_REVIEWED("project"),
  /** A report to a donor falls due; in the ledger from the day it is owed, it counts once due. */
  REPORT_FELL_DUE("report"),
  /** A report to a donor was submitted; counts on the day it fell due. */
  DUE_REPORT_SUBMITTED("report"),
  /** A report to a donor was submitted by the day it fell due. */
  DUE_REPORT_SUBMITTED_ON_TIME("report"),
  /** A person had to take a course; holds while the requirement does. */
  LEARNING_IN_SCOPE("person"),
  /** A person who had to take a course held a valid completion of it. */
  LEARNING_VALID("person");

  private final String unit;

  FactKind(String unit) {
    this.unit = unit;
  }

  /** What one of it is, e.g. {@code meeting}. */
  public String unit() {
    return unit;
  }
}
