package org.unhabitat.baraza.kit.paging;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows that is written while it is sent; no more than a few hundred rows are kept. */
abstract class Table implements Closeable {

  /** Writes the next row. */
  abstract void add(List<Object> cells) throws IOException;

  /** Sends what was written so far. */
  abstract void flush() throws IOException;

  /**
   * A text that no spreadsheet takes for a formula: opening somebody else's export never runs what
   * a third person typed into a title. The apostrophe is the mark by which spreadsheets know a
   * text.
   */
  static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
