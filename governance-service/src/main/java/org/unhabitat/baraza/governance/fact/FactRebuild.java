package org.unhabitat.baraza.governance.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.rw.CloudEventRWException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/**
 * Makes the ledger anew from the topics, by the rules of today: after a rule has changed, or when
 * the ledger is in doubt.
 *
 * <p>The outcome is that of an empty ledger and a replay from the beginning, but at no moment is
 * the ledger empty: what is replayed takes the place of what was there, and what the topics no
 * longer speak of goes last. Events that arrive meanwhile are applied beside it and win by version.
 */
@ApplicationScoped
class FactRebuild {
  private static final Logger LOG = Logger.getLogger(FactRebuild.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 5_000;
  private static final int FETCH_BYTES = 4 * 1024 * 1024;
  private static final int ATTEMPTS = 3;

  private final FactSources sources;
  private final FactLedger ledger;
  private final Map<String, Object> broker;
  private final List<String> topics;
  private final ObjectMapper json;
  private final ManagedExecutor beside;

  FactRebuild(
      FactSources sources,
      FactLedger ledger,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "mp.messaging.incoming.facts.topics") List<String> topics,
      ObjectMapper json,
      ManagedExecutor beside) {
    this.sources = sources;
    this.ledger = ledger;
    this.broker = broker;
    this.topics = topics;
    this.json = json;
    this.beside = beside;
  }

  /**
   * What a rebuild did.
   *
   * @param events how many messages the topics held
   * @param unreadable how many of them no rule could read; they are among the dead letters
   * @param removedRecords how many records the topics no longer speak of
   * @param facts how many facts the ledger holds now
   */
  public record Outcome(long events, long unreadable, int removedRecords, long facts) {}

  /**
   * Replays every topic up to where it ended when the rebuild began. A batch is read while the one
   * before it is being written.
   */
  Outcome run() {
    OffsetDateTime began = QuarkusTransaction.requiringNew().call(ledger::now);
    long events = 0;
    long unreadable = 0;
    CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        List<RecordFacts> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
          events++;
          if (message.value() != null && !read(message, batch)) {
            unreadable++;
          }
        }
        written.join();
        written = beside.runAsync(() -> write(batch, began));
      }
      written.join();
    }
    int removed = QuarkusTransaction.requiringNew().call(() -> ledger.removeUnwrittenSince(began));
    long facts = QuarkusTransaction.requiringNew().call(ledger::size);
    return new Outcome(events, unreadable, removed, facts);
  }

  /** False where the message is none that a rule can read; the inbox has parked it already. */
  private boolean read(ConsumerRecord<String, byte[]> message, List<RecordFacts> batch) {
    try {
      batch.add(sources.read(ReceivedEvent.of(message, json)));
      return true;
    } catch (IllegalArgumentException | CloudEventRWException unreadable) {
      LOG.infof(
          "passed over %s-%d@%d: %s",
          message.topic(), message.partition(), message.offset(), unreadable.getMessage());
      return false;
    }
  }

  /** Tried again because an event of the same records may be in the way at that moment. */
  private void write(List<RecordFacts> batch, OffsetDateTime began) {
    for (int attempt = 1; !batch.isEmpty(); attempt++) {
      try {
        QuarkusTransaction.requiringNew().run(() -> ledger.write(batch, began));
        return;
      } catch (PersistenceException inTheWay) {
        if (attempt == ATTEMPTS) {
          throw inTheWay;
        }
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
