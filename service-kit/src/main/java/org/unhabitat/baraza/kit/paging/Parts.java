package org.unhabitat.baraza.kit.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.List;

/**
 * A whole list, read part by part while it is sent. Each part has a transaction of its own: a slow
 * reader of a long file holds no connection and no snapshot.
 */
final class Parts<V> {
  /** How many rows are read and held at a time. */
  private static final int SIZE = 500;

  private final ListingQuery<?, V> query;
  private final ListingQuery.Part<V> first;

  /** Reads the first part, so that what is wrong with the query is still answered as such. */
  Parts(ListingQuery<?, V> query) {
    this.query = query;
    this.first = read(null);
  }

  /** What becomes of the rows of a part. */
  interface Writer<V> {
    void write(List<V> rows) throws IOException;
  }

  void writeEach(Writer<V> writer) throws IOException {
    ListingQuery.Part<V> part = first;
    while (true) {
      writer.write(part.views());
      if (part.end() == null) {
        return;
      }
      part = read(part.end());
    }
  }

  private ListingQuery.Part<V> read(Cursor after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              query.planForItsText();
              return query.part(after, SIZE);
            });
  }
}
