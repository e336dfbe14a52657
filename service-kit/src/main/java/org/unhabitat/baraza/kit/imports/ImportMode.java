package org.unhabitat.baraza.kit.imports;

/** What becomes of the good rows of a file that has bad ones. */
public enum ImportMode {
  /** One wrong row and nothing is changed. */
  ALL_OR_NOTHING,
  /** The good rows count; the wrong ones are reported. */
  ACCEPTED_ROWS
}
