package org.unhabitat.baraza.governance.outcome;

/** What a paragraph of a resolution or decision is. */
public enum ParagraphKind {
  /** Recalls or notes; asks for nothing. */
  PREAMBULAR,
  /** Decides or asks for something. */
  OPERATIVE,
  /** A part of an operative paragraph, e.g. {@code 3(a)}. */
  OPERATIVE_SUB,
  /** A title between paragraphs. */
  HEADING;

  /** Whether somebody may have to act on it. */
  public boolean isOperative() {
    return this == OPERATIVE || this == OPERATIVE_SUB;
  }
}
