package org.unhabitat.baraza.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox, and the message it becomes: CloudEvents 1.0, Kafka binary mode. */
record OutboxRow(
    long seq,
    UUID id,
    String family,
    String aggregateId,
    String type,
    String payload,
    String classification,
    String traceParent,
    Instant createdAt) {

  ProducerRecord<String, byte[]> toMessage(String source) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withSource(URI.create(source))
            .withType(type)
            .withSubject(aggregateId)
            .withTime(createdAt.atOffset(ZoneOffset.UTC))
            .withDataSchema(schema())
            .withDataContentType("application/json")
            .withExtension("partitionkey", aggregateId)
            .withExtension("classification", classification)
            .withData(payload.getBytes(StandardCharsets.UTF_8));
    CloudEvent complete = event.build();
    ProducerRecord<String, byte[]> message =
        KafkaMessageFactory.<String>createWriter(family + ".events.v1", aggregateId)
            .writeBinary(complete);
    if (traceParent != null) {
      message.headers().add("traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
    }
    return message;
  }

  /**
   * Address of the schema within the contracts: {@code events/governance/meeting/closed.v1.json}.
   */
  private URI schema() {
    String happened = type.substring(("org.unhabitat." + family + ".").length());
    return URI.create(
        "/contracts/events/" + family.replace('.', '/') + "/" + happened + ".schema.json");
  }
}
