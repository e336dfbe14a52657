package org.unhabitat.baraza.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What one sender tells the others: its topics, the events in each, and what they carry. */
final class EventPage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path contracts;
  private final String sender;
  private final JsonNode document;

  /**
   * @param contracts the folder of the contracts
   * @param sender e.g. {@code governance}; it has an AsyncAPI document and a folder of schemas
   */
  EventPage(Path contracts, String sender) throws IOException {
    this.contracts = contracts;
    this.sender = sender;
    this.document =
        YAML.readTree(Files.readString(contracts.resolve("asyncapi/" + sender + ".yaml")));
  }

  String text() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# %s: events\n\n".formatted(document.at("/info/title").asText()));
    page.append("<!-- Written by EventPagesTest from the contracts. -->\n\n");
    page.append(document.at("/info/description").asText().strip()).append('\n');
    for (JsonNode channel : document.path("channels")) {
      List<JsonNode> events = events(channel);
      if (!events.isEmpty()) {
        page.append(topic(channel, events));
      }
    }
    return page.toString();
  }

  /** The messages of the channel that are the sender's own; it may read those of others too. */
  private List<JsonNode> events(JsonNode channel) {
    return stream(channel.path("messages"))
        .map(message -> message.path("$ref").asText())
        .filter(reference -> reference.startsWith("#"))
        .map(reference -> document.at(reference.substring(1)))
        .filter(message -> schemaOf(message).startsWith("../events/" + sender + "/"))
        .toList();
  }

  private String topic(JsonNode channel, List<JsonNode> events) throws IOException {
    StringBuilder section = new StringBuilder();
    section.append("\n## %s\n\n".formatted(channel.path("address").asText()));
    section.append(channel.path("description").asText().strip());
    section.append("\n\n| event | what has happened |\n|---|---|\n");
    for (JsonNode event : events) {
      String link = "../../contracts/" + schemaOf(event).substring("../".length());
      section.append(
          "| [`%s`](%s), [example](%s) | %s |\n"
              .formatted(
                  event.path("name").asText(),
                  link,
                  link.replace(".schema.json", ".example.json"),
                  cell(read(schemaOf(event)).path("description").asText())));
    }
    section.append("\n| field | | |\n|---|---|---|\n");
    fields("", state(schemaOf(events.get(0)))).forEach(section::append);
    String example = schemaOf(events.get(0)).replace(".schema.json", ".example.json");
    section.append("\n```json\n%s\n```\n".formatted(read(example).toPrettyString()));
    return section.toString();
  }

  /** Every event of a record carries its state; where the schema refers to that, it is meant. */
  private JsonNode state(String schema) throws IOException {
    JsonNode event = read(schema);
    String reference = event.at("/allOf/0/$ref").asText();
    return reference.isEmpty()
        ? event
        : read(schema.substring(0, schema.lastIndexOf('/') + 1) + reference);
  }

  private static List<String> fields(String prefix, JsonNode object) {
    List<String> required = stream(object.path("required")).map(JsonNode::asText).toList();
    List<String> rows = new ArrayList<>();
    object
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = prefix + property.getKey();
              JsonNode schema = property.getValue();
              rows.add(
                  "| `%s` | %s%s | %s |\n"
                      .formatted(
                          name,
                          kind(schema),
                          required.contains(property.getKey()) ? ", required" : "",
                          cell(schema.path("description").asText())));
              if (!isByLanguage(schema)) {
                rows.addAll(fields(name + ".", schema));
                rows.addAll(fields(name + "[].", schema.path("items")));
              }
            });
    return rows;
  }

  private static String kind(JsonNode schema) {
    if (schema.has("enum")) {
      return stream(schema.path("enum"))
          .map(constant -> "`" + constant.asText() + "`")
          .collect(Collectors.joining(", "));
    }
    if (schema.has("const")) {
      return "`" + schema.path("const").asText() + "`";
    }
    if (isByLanguage(schema)) {
      return "texts by language";
    }
    JsonNode type = schema.path("type");
    String named =
        type.isArray()
            ? stream(type).map(JsonNode::asText).collect(Collectors.joining(" or "))
            : type.asText();
    if (schema.has("format")) {
      named = named.replace("string", schema.path("format").asText());
    }
    return schema.has("items") ? "list of " + kind(schema.path("items")) : named;
  }

  private static boolean isByLanguage(JsonNode schema) {
    return schema.path("properties").has("zh");
  }

  private static String schemaOf(JsonNode message) {
    return message.at("/payload/$ref").asText();
  }

  /** A file as the AsyncAPI document refers to it. */
  private JsonNode read(String reference) throws IOException {
    return JSON.readTree(Files.readString(contracts.resolve("asyncapi").resolve(reference)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
