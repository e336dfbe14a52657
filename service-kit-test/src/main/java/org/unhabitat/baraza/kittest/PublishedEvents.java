package org.unhabitat.baraza.kittest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics as another service sees them: what was published, and what is sent to the one tested.
 */
public final class PublishedEvents {
  static final String BOOTSTRAP = "baraza.test.kafka";

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedEvents() {}

  /**
   * A message of a topic.
   *
   * @param headers header values as text, by name
   * @param value the content, as it is on the wire
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Message(
      String topic,
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      byte[] value) {
    /** The CloudEvents type. */
    public String type() {
      return headers.get("ce_type");
    }

    /** The content as JSON. */
    public JsonNode data() {
      try {
        return JSON.readTree(new String(value, StandardCharsets.UTF_8));
      } catch (JsonProcessingException unreadable) {
        throw new IllegalStateException("not JSON: " + new String(value, StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Waits for the event of that type about that record, checks it against its contract and returns
   * it.
   *
   * @param topic e.g. {@code governance.meeting.events.v1}
   * @param key the record's id
   * @param happened the last part of the type, e.g. {@code closed}
   */
  public static Message await(String topic, Object key, String happened) {
    Message message =
        await(
            topic,
            candidate ->
                key.toString().equals(candidate.key())
                    && candidate.type() != null
                    && candidate.type().endsWith("." + happened + ".v1"));
    EventContracts.check(message);
    return message;
  }

  /** Waits for the first message of the topic that fits. */
  public static Message await(String topic, Predicate<Message> fits) {
    try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
      long end = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> polled : consumer.poll(Duration.ofMillis(200))) {
          Message message = message(polled);
          if (fits.test(message)) {
            return message;
          }
        }
      }
    }
    throw new AssertionError(
        "no such event came to " + topic + " within " + LIMIT.toSeconds() + " s");
  }

  /** Everything that is in the topic now, in the order of each partition. */
  public static List<Message> all(String topic) {
    List<Message> messages = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(polled -> messages.add(message(polled)));
      }
    }
    return messages;
  }

  /**
   * Sends a message as another service or the ERP would.
   *
   * @param headers e.g. {@code ce_id}, {@code ce_type}; a CloudEvents message needs {@code
   *     ce_specversion}, {@code ce_id}, {@code ce_source}, {@code ce_type} and {@code content-type}
   */
  public static void send(String topic, String key, Map<String, String> headers, byte[] value) {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty(BOOTSTRAP));
    List<Header> given = new ArrayList<>();
    headers.forEach(
        (name, text) ->
            given.add(
                new RecordHeader(
                    name, text == null ? null : text.getBytes(StandardCharsets.UTF_8))));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, null, key, value, given)).get();
    } catch (ExecutionException notSent) {
      throw new AssertionError("not sent to " + topic, notSent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Sends a CloudEvents message in binary mode. */
  public static void sendEvent(
      String topic, String key, String id, String source, String type, String json) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", source);
    headers.put("ce_type", type);
    headers.put("ce_subject", key);
    headers.put("content-type", "application/json");
    send(topic, key, headers, json.getBytes(StandardCharsets.UTF_8));
  }

  private static KafkaConsumer<String, byte[]> reader(String topic) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty(BOOTSTRAP));
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static Message message(ConsumerRecord<String, byte[]> polled) {
    Map<String, String> headers = new HashMap<>();
    polled
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? null
                        : new String(header.value(), StandardCharsets.UTF_8)));
    return new Message(
        polled.topic(), polled.partition(), polled.offset(), polled.key(), headers, polled.value());
  }
}
