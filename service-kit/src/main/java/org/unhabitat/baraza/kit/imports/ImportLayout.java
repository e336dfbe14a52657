package org.unhabitat.baraza.kit.imports;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * One kind of file. A service contributes its layouts as beans; for CSV they extend {@link
 * CsvLayout}, others read the whole stream themselves.
 *
 * @param <R> what is imported one at a time: a row, an activity, a document
 */
public interface ImportLayout<R> {
  /** What the caller names it, e.g. {@code ceb-revenue}. */
  String name();

  /** The role it takes to import such a file. */
  String role();

  /**
   * Reads the file from its beginning and hands over what is in it, in order. Keeps no more than
   * one row at a time. Exceptions that {@code rows} throws are not for the layout to catch.
   *
   * @throws UnreadableFile where the file cannot be read any further
   */
  void read(ImportFile file, Rows<R> rows) throws IOException, XMLStreamException;

  /**
   * Does what the row says, in a transaction that is open. A row that is there already is a
   * {@linkplain RowOutcome#duplicate duplicate}: sending a file twice changes nothing. What is
   * wrong with the row is an {@linkplain RowOutcome#error error} or a problem that is thrown; a
   * problem undoes the row.
   *
   * <p>A row may be applied again after its transaction was rolled back, so nothing is remembered
   * from one row to the next but what the database holds.
   */
  RowOutcome apply(R row);

  /**
   * Says what applying the row would do, in a transaction that is undone. The same as applying it,
   * unless there is something to show although it could not be applied as things stand.
   */
  default RowOutcome preview(R row) {
    return apply(row);
  }

  /** Takes the rows of a file as they are read. */
  interface Rows<R> {
    /** The next row. */
    void row(int line, R row);

    /** A row that could not even be read; reading goes on. */
    void unreadable(int line, RowOutcome errors);

    /** Something to know about the file that does not make any row wrong. */
    void warning(int line, String pointer, String detail);
  }
}
