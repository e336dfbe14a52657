package org.unhabitat.baraza.governance.resolution;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A piece of a text that stands by itself: a paragraph, a title, a line of the cover.
 *
 * @param text in one line
 * @param hint what the file says that it is
 */
record Block(String text, Hint hint) {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * What a file may say of a block; the reader believes a heading and a title, and checks the rest.
   */
  enum Hint {
    NONE,
    TITLE,
    HEADING,
    BACK_MATTER
  }

  static Block of(String text, Hint hint) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return new Block(BLANKS.matcher(visible).replaceAll(" ").strip(), hint);
  }

  static Block of(String text) {
    return of(text, Hint.NONE);
  }
}
