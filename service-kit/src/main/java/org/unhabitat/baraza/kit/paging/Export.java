package org.unhabitat.baraza.kit.paging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A whole list as a file of rows. */
final class Export<V> {
  private final Parts<V> parts;
  private final Columns<V> columns;
  private final Format format;
  private final String name;

  /**
   * @param name of the file, without its ending
   */
  Export(ListingQuery<?, V> query, Columns<V> columns, Format format, String name) {
    this.parts = new Parts<>(query);
    this.columns = columns;
    this.format = format;
    this.name = name;
  }

  String fileName() {
    return name + format.ending;
  }

  void writeTo(OutputStream out) throws IOException {
    Table table = format.open(out, columns.names());
    parts.writeEach(
        rows -> {
          for (V row : rows) {
            table.add(columns.cells(row));
          }
          table.flush();
        });
    // Not closed when something fails on the way: a file that ends well would pass for whole.
    table.close();
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
