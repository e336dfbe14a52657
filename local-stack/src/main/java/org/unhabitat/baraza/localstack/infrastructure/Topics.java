package org.unhabitat.baraza.localstack.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The topics that AsyncAPI 3 documents describe.
 *
 * <p>The owner of a topic gives its channel a Kafka binding with {@code partitions}. A channel
 * without one belongs to another document, where this one's application only reads.
 */
public final class Topics {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Topics() {}

  /**
   * The topics of every {@code *.yaml} in a directory, sorted by name.
   *
   * @throws IllegalArgumentException when two documents describe one topic differently
   */
  public static List<TopicSpec> from(Path asyncapiDirectory) {
    try (Stream<Path> files = Files.list(asyncapiDirectory)) {
      return merged(
          files
              .filter(file -> file.getFileName().toString().endsWith(".yaml"))
              .sorted()
              .flatMap(Topics::described));
    } catch (IOException e) {
      throw new UncheckedIOException("No AsyncAPI documents in " + asyncapiDirectory, e);
    }
  }

  /** The topics of documents on the class path, such as {@code asyncapi/erp.yaml}. */
  public static List<TopicSpec> fromResources(ClassLoader loader, Collection<String> names) {
    return merged(names.stream().flatMap(name -> described(loader, name)));
  }

  private static Stream<TopicSpec> described(Path file) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return described(YAML.readTree(yaml), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Stream<TopicSpec> described(ClassLoader loader, String name) {
    try (InputStream yaml = loader.getResourceAsStream(name)) {
      if (yaml == null) {
        throw new IllegalArgumentException("No resource " + name + " on the class path");
      }
      return described(YAML.readTree(yaml), name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  private static Stream<TopicSpec> described(JsonNode document, String source) {
    return StreamSupport.stream(document.path("channels").spliterator(), false)
        .map(channel -> resolved(document, channel))
        .filter(channel -> kafka(document, channel).has("partitions"))
        .map(channel -> topic(document, channel, source));
  }

  private static TopicSpec topic(JsonNode document, JsonNode channel, String source) {
    JsonNode kafka = kafka(document, channel);
    String name = kafka.path("topic").asText(channel.path("address").asText());
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          source + ": a channel with a Kafka binding has no address");
    }
    return new TopicSpec(
        name,
        kafka.path("partitions").asInt(),
        kafka.path("replicas").asInt(1),
        configuration(kafka.path("topicConfiguration")));
  }

  private static JsonNode kafka(JsonNode document, JsonNode channel) {
    JsonNode bindings = resolved(document, channel.path("bindings"));
    return resolved(document, bindings.path("kafka"));
  }

  /** Follows a reference inside the document; one into another document is its owner's matter. */
  private static JsonNode resolved(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }

  private static Map<String, String> configuration(JsonNode settings) {
    Map<String, String> configuration = new TreeMap<>();
    for (Map.Entry<String, JsonNode> setting : settings.properties()) {
      configuration.put(setting.getKey(), text(setting.getValue()));
    }
    return configuration;
  }

  /** {@code cleanup.policy} is a list in AsyncAPI and a comma-separated text in Kafka. */
  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : value.asText();
  }

  private static List<TopicSpec> merged(Stream<TopicSpec> described) {
    Map<String, TopicSpec> byName = new LinkedHashMap<>();
    described.forEach(
        topic -> {
          TopicSpec other = byName.putIfAbsent(topic.name(), topic);
          if (other != null && !other.equals(topic)) {
            throw new IllegalArgumentException(
                "Two documents describe the topic " + topic.name() + " differently");
          }
        });
    return byName.values().stream().sorted(Comparator.comparing(TopicSpec::name)).toList();
  }
}
