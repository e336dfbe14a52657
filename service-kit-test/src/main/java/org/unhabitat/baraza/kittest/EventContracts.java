package org.unhabitat.baraza.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;

/**
 * The published language, held against the wire. The folder {@code contracts/events} has for each
 * type {@code <service>/<record>/<happened>.schema.json} and {@code <happened>.example.json}; the
 * AsyncAPI document of the service names the same types. With {@code -Dcontracts.record=true} an
 * example that is missing is written from what was really sent.
 */
public final class EventContracts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources()));

  private EventContracts() {}

  /** Fails where the message is not what its schema and the event conventions say. */
  public static void check(Message message) {
    require(message, "ce_specversion", "ce_id", "ce_source", "ce_time", "ce_dataschema");
    if (!message.key().equals(message.headers().get("ce_partitionkey"))) {
      throw new AssertionError("the key is not the partition key of " + message.type());
    }
    Path schema = folder(message.topic()).resolve(happened(message.type()) + ".schema.json");
    validate(schema, new String(message.value(), StandardCharsets.UTF_8), message.type());
    Path example = example(schema);
    if (!Files.exists(example) && Boolean.getBoolean("contracts.record")) {
      write(example, message.data());
    }
  }

  /**
   * Everything that is wrong with the contracts of a service: a type without schema or example, an
   * example that its schema refuses, a type that the AsyncAPI document lacks or names in vain.
   *
   * @param service e.g. {@code governance}
   */
  public static List<String> faults(String service) {
    List<String> faults = new ArrayList<>();
    Set<String> described = new TreeSet<>();
    for (Path schema : schemas(service)) {
      String record = schema.getParent().getFileName().toString();
      String type = "org.unhabitat.%s.%s.%s.v1".formatted(service, record, name(schema));
      described.add(type);
      Path example = example(schema);
      if (!Files.exists(example)) {
        faults.add(type + " has no example");
        continue;
      }
      try {
        validate(schema, Files.readString(example), type);
      } catch (IOException | AssertionError invalid) {
        faults.add(invalid.getMessage());
      }
    }
    Set<String> announced = announced(service);
    difference(described, announced).forEach(type -> faults.add(type + " is not in the AsyncAPI"));
    difference(announced, described).forEach(type -> faults.add(type + " has no schema"));
    return faults;
  }

  /** The example of a type, for the test of one who consumes it. */
  public static String example(String service, String record, String happened) {
    try {
      return Files.readString(
          events().resolve(service).resolve(record).resolve(happened + ".example.json"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Set<String> announced(String service) {
    try {
      JsonNode document =
          YAML.readTree(
              Files.readString(
                  Infrastructure.root().resolve("contracts/asyncapi/" + service + ".yaml")));
      Set<String> types = new TreeSet<>();
      for (JsonNode message : document.path("components").path("messages")) {
        String type = message.path("name").asText();
        if (type.startsWith("org.unhabitat." + service + ".")) {
          types.add(type);
        }
      }
      return types;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    return all.stream()
        .filter(type -> !without.contains(type))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> schemas(String service) {
    try (Stream<Path> files = Files.walk(events().resolve(service))) {
      return files
          .filter(file -> file.toString().endsWith(".schema.json"))
          .filter(file -> !"state".equals(name(file)))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void validate(Path schemaFile, String content, String type) {
    if (!Files.exists(schemaFile)) {
      throw new AssertionError(type + " has no schema " + schemaFile);
    }
    Schema schema = SCHEMAS.getSchema(SchemaLocation.of(schemaFile.toUri().toString()));
    List<Error> errors = schema.validate(content, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(type + " is not what its schema says: " + errors + " in " + content);
    }
  }

  private static void require(Message message, String... headers) {
    for (String header : headers) {
      if (message.headers().get(header) == null) {
        throw new AssertionError(message.type() + " has no header " + header);
      }
    }
  }

  private static Path folder(String topic) {
    String family = topic.substring(0, topic.indexOf(".events.v1"));
    return events().resolve(family.replace('.', '/'));
  }

  private static String happened(String type) {
    String withoutVersion = type.substring(0, type.length() - ".v1".length());
    return withoutVersion.substring(withoutVersion.lastIndexOf('.') + 1);
  }

  private static String name(Path schema) {
    String file = schema.getFileName().toString();
    return file.substring(0, file.length() - ".schema.json".length());
  }

  private static Path example(Path schema) {
    return schema.resolveSibling(name(schema) + ".example.json");
  }

  private static Path events() {
    return Infrastructure.root().resolve("contracts/events");
  }

  private static void write(Path example, JsonNode data) {
    try {
      Files.writeString(
          example, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
