package org.unhabitat.baraza.kit.imports;

/** How far an import has come. */
public enum ImportState {
  /** Being read. One that stays so was cut off; the same request, sent again, takes it over. */
  RUNNING,
  /** Everything was tried and nothing changed, as asked. */
  PREVIEWED,
  /** What could be accepted is in. */
  DONE,
  /** Nothing was changed, because a row was wrong or the file could not be read. */
  REJECTED
}
