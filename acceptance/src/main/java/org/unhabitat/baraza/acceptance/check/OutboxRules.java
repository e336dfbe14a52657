package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records, outbox and topics hold the same changes. */
final class OutboxRules {
  private OutboxRules() {}

  static List<Finding> check(Service service, Snapshot snapshot) {
    Held held = snapshot.held().get(service);
    Map<String, Event> published = new HashMap<>();
    Set<String> publishedChanges = new HashSet<>();
    List<Event> own = new ArrayList<>();
    for (Event event : snapshot.events()) {
      if (event.isOfTheSuite() && event.source().equals(service.source())) {
        own.add(event);
        published.putIfAbsent(event.id(), event);
        publishedChanges.add(change(event.record(), event.version()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> waiting = new HashSet<>();
    for (Held.Sent row : held.outbox()) {
      String record = row.family() + " " + row.recordId();
      Event event = published.get(row.id());
      if (!row.published()) {
        waiting.add(change(record, row.version()));
      } else if (event == null) {
        findings.add(
            new Finding(
                "event-lost",
                record,
                "version %d (%s) is marked as sent and not in the topic"
                    .formatted(row.version(), row.type())));
      }
      if (event != null
          && !(event.record().equals(record)
              && event.version() == row.version()
              && event.type().equals(row.type()))) {
        findings.add(
            new Finding("event-altered", record, "event " + row.id() + " differs from the outbox"));
      }
    }
    Set<String> remembered = new HashSet<>();
    for (Held.Remembered row : held.history()) {
      String change = change(row.record(), row.version());
      remembered.add(change);
      if (!publishedChanges.contains(change) && !waiting.contains(change)) {
        findings.add(
            new Finding(
                "event-lost", row.record(), "version " + row.version() + " was never published"));
      }
    }
    for (Event event : own) {
      if (snapshot.isSettled(event)
          && !remembered.contains(change(event.record(), event.version()))) {
        findings.add(
            new Finding(
                "event-from-nowhere",
                event.record(),
                "version " + event.version() + " is in the topic and not in the history"));
      }
    }
    return findings;
  }

  private static String change(String record, long version) {
    return record + " " + version;
  }
}
