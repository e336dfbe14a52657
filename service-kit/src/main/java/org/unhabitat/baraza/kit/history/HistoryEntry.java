package org.unhabitat.baraza.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a record.
 *
 * @param version the version that the change made
 * @param action what happened, e.g. {@code closed}
 * @param actor who did it
 * @param at when
 * @param reason why, where the command asked for it
 * @param changes the fields that differ from the version before
 */
public record HistoryEntry(
    long version, String action, String actor, Instant at, String reason, List<Change> changes) {

  /**
   * A field before and after.
   *
   * @param pointer JSON pointer of the field in the record's state
   * @param before its value before; null where there was none
   * @param after its value after; null where there is none
   */
  public record Change(
      String pointer,
      @Schema(implementation = Object.class) JsonNode before,
      @Schema(implementation = Object.class) JsonNode after) {}
}
