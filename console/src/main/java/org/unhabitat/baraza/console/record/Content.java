package org.unhabitat.baraza.console.record;

import java.util.List;

/**
 * What a field holds, as a person reads it: words, fields of its own, or rows of a table.
 *
 * @param words empty where it holds something else
 * @param language code of the language of the words; empty where that is the page's, or not known
 * @param link where the words lead to; empty where they lead nowhere
 */
record Content(
    String words,
    String language,
    String link,
    List<Field> fields,
    List<String> columns,
    List<List<Content>> rows) {
  static final Content NOTHING = words("");

  /** A field: its name in the JSON, its name in words, and what it holds. */
  record Field(String name, String label, Content content) {}

  static Content words(String words) {
    return words(words, "");
  }

  static Content words(String words, String language) {
    return new Content(words, language, "", List.of(), List.of(), List.of());
  }

  static Content fields(List<Field> fields) {
    return new Content("", "", "", fields, List.of(), List.of());
  }

  static Content table(List<String> columns, List<List<Content>> rows) {
    return new Content("", "", "", List.of(), columns, rows);
  }

  Content leadingTo(String address) {
    return new Content(words, language, address, fields, columns, rows);
  }

  public boolean isEmpty() {
    return words.isEmpty() && fields.isEmpty() && rows.isEmpty();
  }
}
