package org.unhabitat.baraza.governance.document;

/** How far a document is. */
enum DocumentState {
  PLANNED,
  SUBMITTED,
  /** Out in some of the languages that are owed. */
  PARTLY_ISSUED,
  ISSUED,
  CANCELLED,
  /** A later one has taken its place. */
  SUPERSEDED
}
