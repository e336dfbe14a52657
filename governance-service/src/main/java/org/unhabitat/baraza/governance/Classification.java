package org.unhabitat.baraza.governance;

import java.util.Locale;

/** Who may know a document or decision (ST/SGB/2007/6). */
public enum Classification {
  /** Everybody, once it is issued or adopted. */
  UNCLASSIFIED,
  /** The secretariat of the unit that owns it. */
  CONFIDENTIAL,
  /** The same; the mark tells the secretariat to handle it more carefully. */
  STRICTLY_CONFIDENTIAL;

  /** As it is written in the header of an event. */
  public String inEvents() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
