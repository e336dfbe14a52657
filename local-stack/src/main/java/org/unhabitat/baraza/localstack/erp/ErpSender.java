package org.unhabitat.baraza.localstack.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the ERP's messages, well or badly behaved. */
final class ErpSender implements AutoCloseable {
  private final Producer<String, byte[]> producer;
  private final ExecutorService late = Executors.newSingleThreadExecutor();
  private Behaviour behaviour = Behaviour.GOOD;
  private ProducerRecord<String, byte[]> heldBack;

  ErpSender(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  synchronized Behaviour behaviour() {
    return behaviour;
  }

  /** Behaves differently from now on. A message that was held back to be overtaken is sent. */
  synchronized void behave(Behaviour behaviour) {
    this.behaviour = behaviour;
    if (!behaviour.reorder() && heldBack != null) {
      transmit(List.of(heldBack));
      heldBack = null;
    }
  }

  /**
   * Sends the messages in their order; a well-behaved ERP returns when the broker has all of them.
   *
   * @throws KafkaException when the broker does not take one
   */
  synchronized void send(List<StateMessage> messages) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (StateMessage message : messages) {
      records.addAll(misbehaved(message.versioned().toRecord()));
    }
    if (behaviour.delayMillis() > 0) {
      CompletableFuture.delayedExecutor(behaviour.delayMillis(), TimeUnit.MILLISECONDS, late)
          .execute(() -> transmit(records));
    } else {
      transmit(records);
    }
  }

  private List<ProducerRecord<String, byte[]>> misbehaved(ProducerRecord<String, byte[]> message) {
    if (behaviour.silent()) {
      return List.of();
    }
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    if (behaviour.reorder() && heldBack == null) {
      heldBack = message;
      return List.of();
    }
    records.add(message);
    if (heldBack != null) {
      records.add(heldBack);
      heldBack = null;
    }
    if (behaviour.duplicate()) {
      records.addAll(List.copyOf(records));
    }
    return records;
  }

  private void transmit(List<ProducerRecord<String, byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ProducerRecord<String, byte[]> record : records) {
      sent.add(producer.send(record));
    }
    for (Future<RecordMetadata> confirmation : sent) {
      try {
        confirmation.get();
      } catch (ExecutionException e) {
        throw new KafkaException("A message was not taken", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException("Interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    late.shutdownNow();
    producer.close();
  }
}
