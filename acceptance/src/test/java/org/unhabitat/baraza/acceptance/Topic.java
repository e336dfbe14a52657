package org.unhabitat.baraza.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the suite, as one who watches it sees it. */
record Topic(String name) {
  private static final int COPIES = 5;

  /** The topics of the services' events. */
  static List<Topic> all() {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      return consumer.listTopics().keySet().stream()
          .filter(name -> name.endsWith(".events.v1"))
          .sorted()
          .map(Topic::new)
          .toList();
    }
  }

  /** What is in it now, in the order of each partition. */
  List<ConsumerRecord<String, byte[]>> messages() {
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
      }
    }
    return messages;
  }

  /** Sends messages of the ERP in their order. */
  static void send(ErpMessage... messages) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      for (ErpMessage message : messages) {
        producer.send(message.toRecord()).get();
      }
    }
  }

  /** Sends a part of the messages again, each as it is and up to four times more. */
  void sendAgain(Random random) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> message : messages()) {
        for (int copy = 1; copy < COPIES && random.nextInt(3) == 0; copy++) {
          sent.add(
              producer.send(
                  new ProducerRecord<>(
                      name,
                      message.partition(),
                      message.timestamp(),
                      message.key(),
                      message.value(),
                      message.headers())));
        }
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  /** Makes a group that has stopped read all its topics of events from their beginning. */
  static void forgetOffsets(String group) throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RunningSuite.broker()))) {
      Map<TopicPartition, OffsetAndMetadata> beginning =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .keySet()
              .stream()
              .collect(
                  Collectors.toMap(partition -> partition, unused -> new OffsetAndMetadata(0)));
      admin.alterConsumerGroupOffsets(group, beginning).all().get();
    }
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RunningSuite.broker()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RunningSuite.broker()),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
