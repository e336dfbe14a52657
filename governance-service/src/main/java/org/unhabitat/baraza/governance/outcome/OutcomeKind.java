package org.unhabitat.baraza.governance.outcome;

/** What a body can adopt. */
public enum OutcomeKind {
  RESOLUTION("RES"),
  DECISION("DEC"),
  RECOMMENDATION("REC"),
  DECLARATION("DCL");

  private final String abbreviation;

  OutcomeKind(String abbreviation) {
    this.abbreviation = abbreviation;
  }

  String abbreviation() {
    return abbreviation;
  }
}
