package org.unhabitat.baraza.localstack.infrastructure;

import java.util.Map;

/**
 * A topic as its AsyncAPI document describes it.
 *
 * @param replicas how many copies operations keep; a local broker is alone and keeps one
 * @param configuration topic settings by Kafka's names, such as {@code cleanup.policy}
 */
public record TopicSpec(
    String name, int partitions, int replicas, Map<String, String> configuration) {
  public TopicSpec {
    configuration = Map.copyOf(configuration);
  }
}
