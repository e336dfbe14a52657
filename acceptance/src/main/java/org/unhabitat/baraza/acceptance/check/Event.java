package org.unhabitat.baraza.acceptance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event as it stands in a topic.
 *
 * @param position its offset in the partition
 * @param data its content
 */
record Event(
    String topic,
    int partition,
    long position,
    String key,
    String id,
    String source,
    String type,
    JsonNode data) {

  long version() {
    return data.path("version").asLong();
  }

  UUID recordId() {
    return UUID.fromString(key);
  }

  /** E.g. {@code governance.meeting}. */
  String family() {
    return topic.substring(0, topic.length() - ".events.v1".length());
  }

  /** Whether a service of the suite sent it, with versions; the ERP's state messages have none. */
  boolean isOfTheSuite() {
    return topic.endsWith(".events.v1");
  }

  /** The partition, as {@code topic/partition}. */
  String partitionName() {
    return Snapshot.place(topic, partition);
  }

  /** Where it stands, as {@code topic/partition/offset}. */
  String place() {
    return partitionName() + "/" + position;
  }

  String record() {
    return family() + " " + key;
  }
}
