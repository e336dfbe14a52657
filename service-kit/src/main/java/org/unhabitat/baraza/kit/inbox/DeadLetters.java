package org.unhabitat.baraza.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.time.DutyStation;

/**
 * What could not be applied, until an operator has corrected and replayed it or given it up. A copy
 * goes to {@code <topic>.<group>.dlt} with the value unchanged, for those who watch topics.
 */
@ApplicationScoped
public class DeadLetters {
  private static final int LARGEST_COPY = 2_097_152;

  private final DeadLetterRepository repository;
  private final Instance<EventConsumer> consumers;
  private final Instance<Inbox> inbox;
  private final EntityManager entityManager;
  private final Map<String, Object> broker;
  private final DutyStation dutyStation;
  private final Caller caller;
  private final String group;
  private Producer<String, byte[]> producer;

  DeadLetters(
      DeadLetterRepository repository,
      Instance<EventConsumer> consumers,
      Instance<Inbox> inbox,
      EntityManager entityManager,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      DutyStation dutyStation,
      Caller caller,
      @ConfigProperty(name = "quarkus.application.name") String group) {
    this.repository = repository;
    this.consumers = consumers;
    this.inbox = inbox;
    this.entityManager = entityManager;
    this.broker = broker;
    this.dutyStation = dutyStation;
    this.caller = caller;
    this.group = group;
  }

  boolean anyOpen(String consumer) {
    return repository.count("consumer = ?1 and state = ?2", consumer, DeadLetter.State.OPEN) > 0;
  }

  boolean blocks(String consumer, ConsumerRecord<String, byte[]> message) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                repository.count(
                        "consumer = ?1 and topic = ?2 and recordKey = ?3 and state = ?4",
                        consumer,
                        message.topic(),
                        DeadLetter.storable(message.key()),
                        DeadLetter.State.OPEN)
                    > 0);
  }

  /** Sends the copy first: a crash in between doubles it in the topic, and loses nothing. */
  void park(
      String consumer, ConsumerRecord<String, byte[]> message, Throwable cause, int attempts) {
    Throwable root = root(cause);
    send(message, root, attempts);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (repository.find(consumer, message).isEmpty()) {
                entityManager.persist(
                    new DeadLetter(
                        consumer, message, headers(message), root, attempts, dutyStation.now()));
              }
            });
  }

  private void send(ConsumerRecord<String, byte[]> message, Throwable cause, int attempts) {
    Headers headers = new RecordHeaders(message.headers().toArray());
    put(headers, "dlt-topic", message.topic());
    put(headers, "dlt-partition", Integer.toString(message.partition()));
    put(headers, "dlt-offset", Long.toString(message.offset()));
    put(headers, "dlt-timestamp", Long.toString(message.timestamp()));
    put(headers, "dlt-group", group);
    put(headers, "dlt-error-class", cause.getClass().getName());
    put(headers, "dlt-error-message", String.valueOf(cause.getMessage()));
    put(headers, "dlt-attempts", Integer.toString(attempts));
    try {
      producer()
          .send(
              new ProducerRecord<>(
                  message.topic() + "." + group + ".dlt",
                  null,
                  message.key(),
                  message.value(),
                  headers))
          .get();
    } catch (ExecutionException notConfirmed) {
      throw new IllegalStateException("the dead letter was not confirmed", notConfirmed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** Header values as Base64: they are bytes, not always text, and may be missing. */
  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : message.headers()) {
      headers.put(
          DeadLetter.storable(header.key()),
          header.value() == null ? null : Base64.getEncoder().encodeToString(header.value()));
    }
    return headers;
  }

  /**
   * Applies a dead letter and, in their order, those of the same key that waited behind it; as it
   * came or with its value corrected. One that still fails stays open with its new cause, and stops
   * the row.
   *
   * @param id the dead letter; must be the first open one of its key
   * @param corrected the value to apply instead of the one that came; null to apply that
   * @param reason why the operator thinks that it works now
   * @return the letters that were applied
   */
  public List<DeadLetter> replay(UUID id, String corrected, String reason) {
    DeadLetter first = open(id);
    List<DeadLetter> row =
        QuarkusTransaction.requiringNew().call(() -> repository.openOfTheSameKey(first));
    if (!row.get(0).id().equals(id)) {
      throw new StateConflict(
          "an earlier event of the same key is parked too: replay " + row.get(0).id() + " first");
    }
    List<DeadLetter> applied = new ArrayList<>();
    for (DeadLetter letter : row) {
      String value = letter.id().equals(id) ? corrected : null;
      Optional<RuntimeException> failure = apply(letter, value, reason);
      if (failure.isPresent()) {
        if (applied.isEmpty()) {
          throw new StateConflict("it still fails: " + root(failure.get()).getMessage());
        }
        break;
      }
      applied.add(QuarkusTransaction.requiringNew().call(() -> repository.get(letter.id())));
    }
    return applied;
  }

  private Optional<RuntimeException> apply(DeadLetter letter, String corrected, String reason) {
    EventConsumer consumer =
        consumers.stream()
            .filter(candidate -> candidate.name().equals(letter.consumer()))
            .findFirst()
            .orElseThrow(
                () -> new StateConflict("there is no consumer " + letter.consumer() + " any more"));
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                inbox.get().applyOnce(consumer, List.of(message(letter, corrected)));
                repository
                    .get(letter.id())
                    .resolve(DeadLetter.State.REPLAYED, caller.id(), dutyStation.now(), reason);
                entityManager.flush();
              });
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    }
  }

  private static ConsumerRecord<String, byte[]> message(DeadLetter letter, String corrected) {
    Headers headers = new RecordHeaders();
    letter
        .headers()
        .forEach(
            (name, value) ->
                headers.add(name, value == null ? null : Base64.getDecoder().decode(value)));
    byte[] value = corrected == null ? letter.value() : corrected.getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(
        letter.topic(),
        letter.partition(),
        letter.position(),
        letter.recordTimestamp().toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        value == null ? ConsumerRecord.NULL_SIZE : value.length,
        letter.recordKey(),
        value,
        headers,
        Optional.empty());
  }

  /** Gives a dead letter up: it will never be applied. */
  public DeadLetter discard(UUID id, String reason) {
    open(id);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              DeadLetter letter = repository.get(id);
              letter.resolve(DeadLetter.State.DISCARDED, caller.id(), dutyStation.now(), reason);
              entityManager.flush();
              return letter;
            });
  }

  private DeadLetter open(UUID id) {
    DeadLetter letter = QuarkusTransaction.requiringNew().call(() -> repository.get(id));
    letter.requireOpen();
    return letter;
  }

  void stop(@Observes ShutdownEvent event) {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(broker);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
      // The largest message that a topic takes, and our headers on top.
      settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_COPY);
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}
