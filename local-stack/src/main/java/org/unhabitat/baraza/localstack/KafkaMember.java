package org.unhabitat.baraza.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.unhabitat.baraza.localstack.infrastructure.KafkaBroker;
import org.unhabitat.baraza.localstack.infrastructure.Topics;

/** The Kafka broker with the topics of the contracts. */
final class KafkaMember extends JavaMember {
  private final Path asyncapi;

  /**
   * @param asyncapi the directory of the AsyncAPI documents
   */
  KafkaMember(RunDirectory run, int port, List<String> arguments, Path asyncapi) {
    super(run, "kafka", port, "localhost:" + port, arguments, Map.of(), () -> Stack.accepts(port));
    this.asyncapi = asyncapi;
  }

  @Override
  void prepare() {
    try {
      KafkaBroker.createTopics(address(), Topics.from(asyncapi));
    } catch (KafkaException | IllegalArgumentException e) {
      throw new StartFailure("kafka: the topics of the contracts cannot be created: " + e);
    }
  }
}
