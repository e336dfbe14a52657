package org.unhabitat.baraza.kit.imports;

/** The file is broken from a line on: nothing after it can be read. */
public class UnreadableFile extends RuntimeException {
  private final int line;
  private final String pointer;

  /**
   * @param line where, from 1
   * @param detail what is wrong there, for a person
   */
  public UnreadableFile(int line, String detail) {
    this(line, "", detail);
  }

  /**
   * @param line where, from 1
   * @param pointer which field
   * @param detail what is wrong there, for a person
   */
  public UnreadableFile(int line, String pointer, String detail) {
    super(detail, null, false, false);
    this.line = line;
    this.pointer = pointer;
  }

  int line() {
    return line;
  }

  String pointer() {
    return pointer;
  }
}
