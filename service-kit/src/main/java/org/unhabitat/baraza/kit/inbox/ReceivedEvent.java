package org.unhabitat.baraza.kit.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.MessageReader;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it came: CloudEvents 1.0 in Kafka binary or structured mode.
 *
 * @param id the event's id, unique within its source
 * @param source who sent it, e.g. {@code /baraza/governance}
 * @param type e.g. {@code org.unhabitat.governance.meeting.closed.v1}
 * @param key the message key: the id of the record
 * @param time when it happened
 * @param data its content as text, as it came
 * @param reader reads the content tolerantly: fields that the reader's own record lacks are passed
 *     over
 */
public record ReceivedEvent(
    String id,
    String source,
    String type,
    String key,
    Instant time,
    String data,
    ObjectReader reader) {

  /**
   * Opens a message of a topic.
   *
   * @param json what the content is read by
   * @throws IllegalArgumentException where the event has no data
   * @throws io.cloudevents.rw.CloudEventRWException where the message is no CloudEvent
   */
  public static ReceivedEvent of(ConsumerRecord<String, byte[]> message, ObjectMapper json) {
    MessageReader envelope = KafkaMessageFactory.createReader(message);
    CloudEvent event = envelope.toEvent();
    if (event.getData() == null) {
      throw new IllegalArgumentException("the event has no data");
    }
    return new ReceivedEvent(
        event.getId(),
        event.getSource().toString(),
        event.getType(),
        message.key(),
        event.getTime() == null
            ? Instant.ofEpochMilli(message.timestamp())
            : event.getTime().toInstant(),
        new String(event.getData().toBytes(), StandardCharsets.UTF_8),
        json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
  }

  /**
   * The content as the consumer's own record.
   *
   * @throws IllegalArgumentException where it cannot be read as one
   */
  public <T> T as(Class<T> type) {
    try {
      T value = reader.forType(type).readValue(data);
      if (value == null) {
        throw new IllegalArgumentException("the event's data is null");
      }
      return value;
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "the event's data is not a " + type.getSimpleName() + ": " + unreadable.getMessage(),
          unreadable);
    }
  }
}
