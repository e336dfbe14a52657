package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of every record is whole, as it was written, and ends where the record is. */
final class HistoryRules {
  private HistoryRules() {}

  static List<Finding> check(Held held) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Map<UUID, Long>> last = new HashMap<>();
    Held.Remembered before = null;
    for (Held.Remembered row : held.history()) {
      boolean first = before == null || !before.recordId().equals(row.recordId());
      long expected = first ? 1 : before.version() + 1;
      if (row.version() != expected) {
        findings.add(
            new Finding(
                "history-row-missing", row.record(), "version " + expected + " is not there"));
      } else if (!first && !before.hash().equals(row.previousHash())) {
        findings.add(
            new Finding(
                "history-chain-broken",
                row.record(),
                "version " + row.version() + " does not follow the one before"));
      }
      if (!row.hash().equals(row.computed())) {
        findings.add(
            new Finding(
                "history-row-edited",
                row.record(),
                "version " + row.version() + " is not as it was written"));
      }
      last.computeIfAbsent(row.family(), unused -> new HashMap<>())
          .put(row.recordId(), row.version());
      before = row;
    }
    held.records()
        .forEach(
            (family, records) ->
                compare(family, records, last.getOrDefault(family, Map.of()), findings));
    return findings;
  }

  private static void compare(
      String family, Map<UUID, Long> records, Map<UUID, Long> last, List<Finding> findings) {
    records.forEach(
        (id, version) -> {
          if (!version.equals(last.get(id))) {
            findings.add(
                new Finding(
                    "record-without-history",
                    family + " " + id,
                    "the record has version " + version + ", its history " + last.get(id)));
          }
        });
    last.keySet().stream()
        .filter(id -> !records.containsKey(id))
        .forEach(
            id ->
                findings.add(
                    new Finding("record-lost", family + " " + id, "only its history is there")));
  }
}
