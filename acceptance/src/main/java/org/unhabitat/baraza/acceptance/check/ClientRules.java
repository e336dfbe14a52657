package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What clients were told is so: acknowledged is there, refused is not, and nothing is there twice.
 */
final class ClientRules {
  private ClientRules() {}

  static List<Finding> check(List<Call> calls, Snapshot snapshot) {
    Map<String, Set<UUID>> records = new HashMap<>();
    Map<String, Long> versions = new HashMap<>();
    for (Held held : snapshot.held().values()) {
      for (Held.Remembered row : held.history()) {
        versions.merge(row.record(), row.version(), Math::max);
        if (row.call() != null) {
          records.computeIfAbsent(row.call(), unused -> new HashSet<>()).add(row.recordId());
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Call call : calls) {
      Set<UUID> effects = records.getOrDefault(call.mark(), Set.of());
      String where = call.family() + " " + call.mark();
      if (effects.size() > 1) {
        findings.add(new Finding("effect-doubled", where, effects.size() + " records carry it"));
      }
      switch (call.outcome()) {
        case OK -> {
          long version = versions.getOrDefault(call.family() + " " + call.record(), 0L);
          if (version < call.version()) {
            findings.add(
                new Finding(
                    "write-lost",
                    where,
                    "version %d of %s was acknowledged, %d is there"
                        .formatted(call.version(), call.record(), version)));
          }
        }
        case FAILED -> {
          if (!effects.isEmpty()) {
            findings.add(
                new Finding(
                    "refused-write-done", where, "it was refused and is there all the same"));
          }
        }
        case UNKNOWN -> {
          // One effect or none: both are right, and more than one was looked for above.
        }
      }
    }
    return findings;
  }
}
