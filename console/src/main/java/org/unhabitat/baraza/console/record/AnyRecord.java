package org.unhabitat.baraza.console.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A record of any service: what every record has, and its own fields. */
final class AnyRecord {
  private static final String ACTIONS = "allowedActions";
  private static final Set<String> COMMON = Set.of("id", "reference", "state", "version", ACTIONS);

  private final ObjectNode json;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  AnyRecord(ObjectNode json) {
    this.json = json;
  }

  /** A command and whether the reader may give it. */
  record Action(String action, boolean allowed, String reason) {}

  /** What people call it by; its id where it has no reference. */
  public String reference() {
    return json.path("reference").asText(json.path("id").asText());
  }

  /** Empty where it has none. */
  public String state() {
    return json.path("state").asText();
  }

  public long version() {
    return json.path("version").asLong();
  }

  /** The commands that there are for it. */
  public List<Action> actions() {
    return StreamSupport.stream(json.path(ACTIONS).spliterator(), false)
        .map(
            action ->
                new Action(
                    action.path("action").asText(),
                    action.path("allowed").asBoolean(),
                    action.path("reason").asText()))
        .toList();
  }

  /** Everything that not every record has, in the order of the answer. */
  Map<String, JsonNode> fields() {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.keySet().removeAll(COMMON);
    return fields;
  }
}
