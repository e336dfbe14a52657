package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In its topic every record goes from version 1 to its last, one after the other. A message may
 * come twice, because it is sent until the broker confirms it; the same change as two events may
 * not.
 */
final class TopicRules {
  private TopicRules() {}

  static List<Finding> check(Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Set<Long>> versions = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (Event event : snapshot.events()) {
      if (!event.isOfTheSuite() || !seen.add(event.source() + " " + event.id())) {
        continue;
      }
      String record = event.record();
      long before = last.getOrDefault(record, 0L);
      if (!versions.computeIfAbsent(record, unused -> new HashSet<>()).add(event.version())) {
        findings.add(
            new Finding("event-doubled", record, "version " + event.version() + " came twice"));
      } else if (event.version() < before) {
        findings.add(
            new Finding(
                "event-out-of-order",
                record,
                "version " + event.version() + " came after version " + before));
      }
      last.put(record, Math.max(before, event.version()));
    }
    last.forEach(
        (record, highest) -> {
          for (long version = 1; version <= highest; version++) {
            if (!versions.get(record).contains(version)) {
              findings.add(
                  new Finding(
                      "event-missing", record, "version " + version + " is not in the topic"));
            }
          }
        });
    return findings;
  }
}
