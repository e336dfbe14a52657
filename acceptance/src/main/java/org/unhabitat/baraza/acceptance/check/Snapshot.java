package org.unhabitat.baraza.acceptance.check;

import java.util.List;
import java.util.Map;

/**
 * A suite, read in an order that makes it comparable while it works: how far the consumers and the
 * topics were, then the databases, then the topics.
 *
 * @param events of all topics, in the order of each partition
 * @param endsBefore where each partition ended before the databases were read, as {@code
 *     topic/partition}
 * @param consumed up to where each group had consumed each partition before the databases were
 *     read, as {@code topic/partition}
 */
record Snapshot(
    Map<Service, Held> held,
    List<Event> events,
    Map<String, Long> endsBefore,
    Map<Service, Map<String, Long>> consumed) {

  static String place(String topic, int partition) {
    return topic + "/" + partition;
  }

  /** Whether what the event says was committed before the databases were read. */
  boolean isSettled(Event event) {
    return event.position() < endsBefore.getOrDefault(event.partitionName(), 0L);
  }

  /** Whether the service had dealt with the event before its database was read. */
  boolean isConsumed(Service service, Event event) {
    return event.position() < consumed.get(service).getOrDefault(event.partitionName(), 0L);
  }
}
