package org.unhabitat.baraza.kit.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A whole list as a file, read part by part while it is sent. Each part has a transaction of its
 * own: a slow reader of a long file holds no connection and no snapshot.
 */
final class Export<V> {
  /** How many rows are read and held at a time. */
  private static final int PART = 500;

  private final ListingQuery<?, V> query;
  private final Columns<V> columns;
  private final Format format;
  private final String name;
  private final ListingQuery.Part<V> first;

  /**
   * Reads the first part, so that what is wrong with the query is still answered as such.
   *
   * @param name of the file, without its ending
   */
  Export(ListingQuery<?, V> query, Columns<V> columns, Format format, String name) {
    this.query = query;
    this.columns = columns;
    this.format = format;
    this.name = name;
    this.first = read(null);
  }

  String fileName() {
    return name + format.ending;
  }

  void writeTo(OutputStream out) throws IOException {
    Table table = format.open(out, columns.names());
    ListingQuery.Part<V> part = first;
    while (true) {
      for (V row : part.views()) {
        table.add(columns.cells(row));
      }
      table.flush();
      if (part.end() == null) {
        break;
      }
      part = read(part.end());
    }
    // Not closed when something fails on the way: a file that ends well would pass for whole.
    table.close();
  }

  private ListingQuery.Part<V> read(Cursor after) {
    return QuarkusTransaction.requiringNew().call(() -> query.part(after, PART));
  }

  /** The kinds of file there are. */
  enum Format {
    CSV(".csv") {
      @Override
      Table open(OutputStream out, List<String> names) throws IOException {
        return new CsvTable(out, names);
      }
    },
    XLSX(".xlsx") {
      @Override
      Table open(OutputStream out, List<String> names) throws IOException {
        return new XlsxTable(out, names);
      }
    };

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    abstract Table open(OutputStream out, List<String> names) throws IOException;
  }
}
