package org.unhabitat.baraza.kit.imports;

/**
 * Something to know about one line of a file.
 *
 * @param line its number in the file, from 1
 * @param pointer which field, as a JSON pointer: the column's name after a slash; empty where it is
 *     about the whole line
 * @param detail what about it, for a person
 */
public record ImportLine(int line, Level level, String pointer, String detail) {
  /** How bad it is. */
  public enum Level {
    /** The row does not count. */
    ERROR,
    /** The row counts; somebody should look at it. */
    WARNING,
    /** The row is there already and changes nothing. */
    DUPLICATE
  }
}
