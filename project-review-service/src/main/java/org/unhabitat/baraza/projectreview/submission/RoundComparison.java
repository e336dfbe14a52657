package org.unhabitat.baraza.projectreview.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two rounds of a project, field by field.
 *
 * @param before reference of the earlier round
 * @param after reference of the later round
 * @param changes what differs, by JSON pointer into the content of the project
 */
public record RoundComparison(String before, String after, List<FieldChange> changes) {
  /**
   * A field that differs.
   *
   * @param pointer where
   * @param before its value in the earlier round; absent where there was none
   * @param after its value in the later round; absent where there is none
   */
  public record FieldChange(
      String pointer,
      @Schema(implementation = Object.class) JsonNode before,
      @Schema(implementation = Object.class) JsonNode after) {}

  static RoundComparison of(String before, JsonNode earlier, String after, JsonNode later) {
    List<FieldChange> changes = new ArrayList<>();
    compare("", earlier, later, changes);
    return new RoundComparison(before, after, changes);
  }

  private static void compare(
      String pointer, JsonNode before, JsonNode after, List<FieldChange> changes) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(pointer + "/" + name, before.path(name), after.path(name), changes));
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(pointer + "/" + i, before.path(i), after.path(i), changes);
      }
    } else {
      changes.add(new FieldChange(pointer, orNull(before), orNull(after)));
    }
  }

  private static JsonNode orNull(JsonNode node) {
    return node.isMissingNode() ? null : node;
  }
}
