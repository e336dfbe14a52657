package org.unhabitat.baraza.localstack.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * State of one record, as CloudEvents 1.0 in Kafka's binary mode.
 *
 * @param type {@code org.unhabitat.erp.<record>.<what happened>.v1}
 */
record StateMessage(String topic, String key, String type, JsonNode data) {
  private static final Pattern TYPE =
      Pattern.compile("org\\.unhabitat\\.(?<family>erp\\.[a-z-]+)\\.(?<happened>[a-z-]+)\\.v1");

  /** Versions are moments: they grow over restarts without anything being remembered. */
  private static final AtomicLong LAST_VERSION = new AtomicLong();

  StateMessage {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("\"" + type + "\" does not match " + TYPE);
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException("the key is empty");
    }
  }

  /** The same with a version higher than all before, where the data is a record and has none. */
  StateMessage versioned() {
    if (!data.isObject() || data.has("version")) {
      return this;
    }
    ObjectNode complete = data.deepCopy();
    complete.put(
        "version",
        LAST_VERSION.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
    return new StateMessage(topic, key, type, complete);
  }

  ProducerRecord<String, byte[]> toRecord() {
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("/erp"))
            .withType(type)
            .withSubject(key)
            .withTime(OffsetDateTime.now(ZoneOffset.UTC))
            .withDataSchema(schema())
            .withDataContentType("application/json")
            .withExtension("partitionkey", key)
            .withExtension("classification", classification())
            .withData(data.toString().getBytes(StandardCharsets.UTF_8))
            .build();
    return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
  }

  private URI schema() {
    Matcher parts = TYPE.matcher(type);
    if (!parts.matches()) {
      throw new IllegalStateException(type);
    }
    return URI.create(
        "/contracts/events/"
            + parts.group("family").replace('.', '/')
            + "/"
            + parts.group("happened")
            + ".schema.json");
  }

  private String classification() {
    return type.contains(".staff-member.") ? "confidential" : "unclassified";
  }
}
