package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fact ledger is what the events say, each counted once: the fold of the topics. */
final class LedgerRules {
  private LedgerRules() {}

  static List<Finding> check(Snapshot snapshot) {
    Held governance = snapshot.held().get(Service.GOVERNANCE);
    List<String> topics = Service.GOVERNANCE.consumers().get(Service.FACTS);
    Map<String, Map<Long, Event>> events = new HashMap<>();
    Map<String, Long> passed = new HashMap<>();
    Set<String> parked = governance.parked().getOrDefault(Service.FACTS, Set.of());
    Set<String> withParked = new HashSet<>();
    for (Event event : snapshot.events()) {
      if (!topics.contains(event.topic())) {
        continue;
      }
      if (parked.contains(event.place())) {
        withParked.add(event.record());
        continue;
      }
      events
          .computeIfAbsent(event.record(), unused -> new HashMap<>())
          .putIfAbsent(event.version(), event);
      if (snapshot.isConsumed(Service.GOVERNANCE, event)) {
        passed.merge(event.record(), event.version(), Math::max);
      }
    }
    Map<UUID, Set<Held.Fact>> ledger =
        governance.facts().stream()
            .collect(Collectors.groupingBy(Held.Fact::recordId, Collectors.toSet()));
    Map<UUID, Long> rows =
        governance.facts().stream()
            .collect(Collectors.groupingBy(Held.Fact::recordId, Collectors.counting()));
    List<Finding> findings = new ArrayList<>();
    events.forEach(
        (record, versions) -> {
          Event any = versions.values().iterator().next();
          Long stands =
              governance.ledger().getOrDefault(any.family(), Map.of()).get(any.recordId());
          if (stands == null) {
            if (passed.containsKey(record)) {
              findings.add(new Finding("fact-missing", record, "the ledger does not know it"));
            }
          } else if (stands < passed.getOrDefault(record, 0L)) {
            findings.add(
                new Finding(
                    "fact-outdated",
                    record,
                    "the ledger has version %d, version %d has passed"
                        .formatted(stands, passed.get(record))));
          } else if (versions.containsKey(stands)) {
            compare(
                record,
                ExpectedFacts.of(versions.get(stands)),
                ledger.getOrDefault(any.recordId(), Set.of()),
                rows.getOrDefault(any.recordId(), 0L),
                findings);
          } else if (!withParked.contains(record)) {
            findings.add(
                new Finding("fact-from-nowhere", record, "no event has version " + stands));
          }
        });
    governance
        .facts()
        .forEach(
            fact -> {
              String record = fact.family() + " " + fact.recordId();
              if (!events.containsKey(record) && !withParked.contains(record)) {
                findings.add(new Finding("fact-from-nowhere", record, "no event speaks of it"));
              }
            });
    return findings;
  }

  private static void compare(
      String record,
      Set<Held.Fact> expected,
      Set<Held.Fact> found,
      long rows,
      List<Finding> findings) {
    for (Held.Fact fact : expected) {
      if (!found.contains(fact)) {
        findings.add(new Finding("fact-missing", record, fact.kind() + " on " + fact.countsOn()));
      }
    }
    for (Held.Fact fact : found) {
      if (!expected.contains(fact)) {
        findings.add(
            new Finding(
                "fact-altered", record, fact.kind() + " on " + fact.countsOn() + " is not so"));
      }
    }
    if (rows > found.size()) {
      findings.add(new Finding("fact-doubled", record, "a fact of it stands there twice"));
    }
  }
}
