package org.unhabitat.baraza.kit.paging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** A whole list as one JSON array of the items that pages have. */
final class JsonDownload<V> implements StreamingOutput {
  private final Parts<V> parts;
  private final ObjectWriter json;

  JsonDownload(ListingQuery<?, V> query, ObjectMapper json) {
    this.parts = new Parts<>(query);
    this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }

  /** An array that breaks off on the way is not closed: it would pass for whole. */
  @Override
  public void write(OutputStream out) throws IOException {
    JsonGenerator array = json.createGenerator(out);
    array.writeStartArray();
    parts.writeEach(
        rows -> {
          for (V row : rows) {
            json.writeValue(array, row);
          }
          array.flush();
        });
    array.writeEndArray();
    array.flush();
  }
}
