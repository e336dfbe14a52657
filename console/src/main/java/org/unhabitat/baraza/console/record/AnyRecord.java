package org.unhabitat.baraza.console.record;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A record of any service.
 *
 * @param allowedActions the commands that there are for it
 * @param fields everything that not every record has, in the order of the answer
 */
record AnyRecord(
    String id,
    String reference,
    String state,
    long version,
    List<Action> allowedActions,
    @JsonAnySetter LinkedHashMap<String, JsonNode> fields) {

  /** A command and whether the reader may give it. */
  record Action(String action, boolean allowed, String reason) {}
}
