package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of a kind and their course: each is made, and then commanded step by step, as its file
 * tells.
 */
final class Course implements Theme {
  private static final String FOLLOW_UPS = "/follow-ups";

  private final Door governance;
  private final String name;
  private final String path;
  private final String file;

  /** Records by their name in the file, as they were answered last. */
  private final Map<String, JsonNode> made = new HashMap<>();

  /**
   * An entry of the file.
   *
   * @param name unique in the file
   * @param of the entry that this one goes on with; null where it makes a record
   * @param make what makes the record; null where it goes on with one
   * @param steps the commands that follow
   * @param paragraphs of an outcome: the commands to the follow-up of a paragraph, by its number
   */
  record Entry(
      String name,
      String of,
      ObjectNode make,
      List<Step> steps,
      Map<String, List<Step>> paragraphs) {
    Entry {
      steps = steps == null ? List.of() : steps;
      paragraphs = paragraphs == null ? Map.of() : paragraphs;
    }
  }

  /**
   * A command.
   *
   * @param as whose it is; the governance secretary's where null
   * @param says its body; nothing where null
   */
  record Step(String verb, String as, ObjectNode says) {}

  /**
   * @param governance used by the governance secretary
   * @param path of the records in the API, e.g. {@code /documents}
   */
  Course(Door governance, String name, String path, String file) {
    this.governance = governance;
    this.name = name;
    this.path = path;
    this.file = file;
  }

  static List<Entry> entries(String file) {
    return new ReferenceFile(file).as(new TypeReference<>() {});
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int load() {
    int records = 0;
    for (Entry entry : entries(file)) {
      JsonNode record;
      if (entry.of() == null) {
        record = governance.create(path, path + "/" + entry.name(), entry.make());
        records++;
      } else {
        record = made.get(entry.of());
      }
      record = take(path, record, entry.steps());
      made.put(entry.of() == null ? entry.name() : entry.of(), record);
      followUp(record, entry.paragraphs());
    }
    return records;
  }

  private void followUp(JsonNode outcome, Map<String, List<Step>> paragraphs) {
    if (paragraphs.isEmpty()) {
      return;
    }
    String lines = path + "/" + outcome.required("id").asText() + "/paragraphs";
    for (JsonNode line : governance.list(lines)) {
      List<Step> steps = paragraphs.getOrDefault(line.path("number").asText(), List.of());
      take(FOLLOW_UPS, Door.asMade(line), steps);
    }
  }

  private JsonNode take(String collection, JsonNode from, List<Step> steps) {
    JsonNode record = from;
    for (Step step : steps) {
      Door door = step.as() == null ? governance : governance.as(step.as());
      record = door.command(collection, record, step.verb(), said(step));
    }
    return record;
  }

  private ObjectNode said(Step step) {
    ObjectNode said = step.says() == null ? Door.object() : step.says().deepCopy();
    said.properties()
        .forEach(
            field -> {
              String text = field.getValue().asText();
              if (text.startsWith("@")) {
                said.put(field.getKey(), made.get(text.substring(1)).required("id").asText());
              }
            });
    return said;
  }
}
