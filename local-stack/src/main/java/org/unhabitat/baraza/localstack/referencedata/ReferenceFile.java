package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** A file of the reference data. */
final class ReferenceFile {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Dates()))
          .build();

  private final String path;

  /**
   * @param name without folder, e.g. {@code bodies.yaml}
   */
  ReferenceFile(String name) {
    this.path = "/reference-data/" + name;
  }

  /** The file as a value of the type; what the type does not know is an error. */
  <T> T as(TypeReference<T> type) {
    return YAML.convertValue(tree(), type);
  }

  /** The file as it stands. */
  JsonNode tree() {
    try (InputStream file = ReferenceFile.class.getResourceAsStream(path)) {
      return YAML.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private static final class Dates extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Dates() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getText());
    }
  }
}
