package org.unhabitat.baraza.console.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.console.suite.Service;
import org.unhabitat.baraza.console.suite.Suite;

/** One record. */
@Path("/records/{service}/{collection: [a-z-]+}/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
  private final Suite suite;

  RecordPages(Suite suite) {
    this.suite = suite;
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    static native TemplateInstance record(
        String title,
        String collection,
        List<Field> fields,
        List<Action> actions,
        List<Change> history);

    private Templates() {}
  }

  /** A field of the record, nested ones with the path of their names. */
  record Field(String name, String value) {}

  /** A command and whether the reader may give it. */
  record Action(String action, boolean allowed, String reason) {}

  /** A change in the record's history. */
  record Change(
      long version, String action, String actor, String at, String reason, List<Step> changes) {}

  /** A field before and after a change. */
  record Step(String pointer, JsonNode before, JsonNode after) {
    public String shownBefore() {
      return before == null ? "" : text(before);
    }

    public String shownAfter() {
      return after == null ? "" : text(after);
    }
  }

  @GET
  public TemplateInstance get(
      @PathParam("service") String service,
      @PathParam("collection") String collection,
      @PathParam("id") UUID id) {
    Service owner = Service.of(service).orElseThrow(NotFoundException::new);
    JsonNode record = suite.get(owner, collection + "/" + id, "en");
    Change[] history = suite.get(owner, collection + "/" + id + "/history", "en", Change[].class);
    List<Field> fields = new ArrayList<>();
    flatten("", record, fields);
    List<Action> actions = new ArrayList<>();
    for (JsonNode action : record.path("allowedActions")) {
      actions.add(
          new Action(
              action.path("action").asText(),
              action.path("allowed").asBoolean(),
              action.path("reason").asText("")));
    }
    return Templates.record(title(record), collection, fields, actions, List.of(history));
  }

  private static String title(JsonNode record) {
    for (String candidate : List.of("/reference", "/code", "/titles/en", "/names/en", "/id")) {
      JsonNode found = record.at(candidate);
      if (found.isTextual()) {
        return found.asText();
      }
    }
    return "Record";
  }

  private static void flatten(String path, JsonNode node, List<Field> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!"allowedActions".equals(field.getKey())) {
                  String name = path.isEmpty() ? field.getKey() : path + " · " + field.getKey();
                  flatten(name, field.getValue(), fields);
                }
              });
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        flatten(path + " " + (index + 1), node.get(index), fields);
      }
    } else if (!node.isNull()) {
      fields.add(new Field(path, node.asText()));
    }
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asText() : node.toString();
  }
}
