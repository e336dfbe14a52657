package org.unhabitat.baraza.acceptance.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a consumer has passed it has applied, or parked; and it applied nothing that never came. */
final class InboxRules {
  private InboxRules() {}

  static List<Finding> check(Service service, Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    Held held = snapshot.held().get(service);
    service
        .consumers()
        .forEach(
            (consumer, topics) -> {
              Set<String> noted = held.noted().getOrDefault(consumer, Set.of());
              Set<String> parked = held.parked().getOrDefault(consumer, Set.of());
              Set<String> came = new HashSet<>();
              for (Event event : snapshot.events()) {
                if (!topics.contains(event.topic())) {
                  continue;
                }
                String id = event.source() + " " + event.id();
                came.add(id);
                if (snapshot.isConsumed(service, event)
                    && !noted.contains(id)
                    && !parked.contains(event.place())) {
                  findings.add(
                      new Finding(
                          "event-not-applied",
                          event.topic() + " " + event.key(),
                          "%s of %s has passed %s and left nothing"
                              .formatted(event.type(), event.id(), consumer)));
                }
              }
              // A compacted topic forgets states that newer ones have replaced.
              if (topics.stream().allMatch(topic -> topic.endsWith(".events.v1"))) {
                noted.stream()
                    .filter(id -> !came.contains(id))
                    .forEach(
                        id ->
                            findings.add(
                                new Finding(
                                    "event-missing",
                                    consumer,
                                    "applied event " + id + " is in no topic")));
              }
            });
    return findings;
  }
}
