package org.unhabitat.baraza.console.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A change in the history of a record, as its service gives it. */
record Change(
    long version, String action, String actor, Instant at, String reason, List<Step> changes) {

  /** Whether lists have changed; they are shown whole, before and after. */
  public boolean isLong() {
    return changes.stream().anyMatch(step -> step.after() != null && step.after().isArray());
  }

  /** A field before and after; null where there was nothing. */
  record Step(String pointer, JsonNode before, JsonNode after) {}
}
