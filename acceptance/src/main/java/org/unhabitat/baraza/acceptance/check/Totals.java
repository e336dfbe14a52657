package org.unhabitat.baraza.acceptance.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Control totals: how much of each family is in every place that should hold it. */
final class Totals {
  private record Line(
      String family, int records, long changes, long waiting, long published, long facts) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> noted = new TreeMap<>();
  private int openLetters;

  private Totals() {}

  static Totals of(Snapshot snapshot) {
    Totals totals = new Totals();
    Map<String, Set<String>> published = new TreeMap<>();
    for (Event event : snapshot.events()) {
      if (event.isOfTheSuite()) {
        published.computeIfAbsent(event.family(), unused -> new HashSet<>()).add(event.id());
      }
    }
    List<Held.Fact> facts = snapshot.held().get(Service.GOVERNANCE).facts();
    snapshot
        .held()
        .forEach(
            (service, held) -> {
              for (String family : new TreeSet<>(held.records().keySet())) {
                totals.lines.add(
                    new Line(
                        family,
                        held.records().get(family).size(),
                        held.history().stream().filter(row -> row.family().equals(family)).count(),
                        held.outbox().stream()
                            .filter(row -> row.family().equals(family) && !row.published())
                            .count(),
                        published.getOrDefault(family, Set.of()).size(),
                        facts.stream().filter(fact -> fact.family().equals(family)).count()));
              }
              held.noted()
                  .forEach(
                      (consumer, events) ->
                          totals.noted.put(service.application() + " " + consumer, events.size()));
              totals.openLetters += held.openLetters();
            });
    return totals;
  }

  void print(PrintStream out) {
    out.printf(
        "%-42s %9s %9s %9s %9s %9s%n",
        "family", "records", "changes", "waiting", "published", "facts");
    for (Line line : lines) {
      out.printf(
          "%-42s %9d %9d %9d %9d %9d%n",
          line.family(),
          line.records(),
          line.changes(),
          line.waiting(),
          line.published(),
          line.facts());
    }
    noted.forEach((consumer, events) -> out.printf("%-42s %9d applied%n", consumer, events));
    out.printf("%-42s %9d%n%n", "open dead letters", openLetters);
  }
}
