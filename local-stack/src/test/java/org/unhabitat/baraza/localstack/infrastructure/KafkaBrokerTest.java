package org.unhabitat.baraza.localstack.infrastructure;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
  private static final TopicSpec UNITS =
      new TopicSpec(
          "erp.organisation-unit.state.v1",
          1,
          3,
          Map.of("cleanup.policy", "compact", "min.insync.replicas", "2"));

  @TempDir Path directory;

  @Test
  void keepsRecordsWhenStoppedAndStartedAgain() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
      broker.createTopics(List.of(UNITS));
      send(broker.bootstrapServers(), "OED", "1");
    }
    try (KafkaBroker broker = KafkaBroker.start(directory, 0)) {
      assertEquals(List.of("1"), read(broker.bootstrapServers()));
    }
  }

  @Test
  void keepsConfirmedRecordsWhenItsProcessWasKilled() throws Exception {
    int port = FreePort.find();
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                directory.resolve("data").toString(),
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> accepts(port));
      KafkaBroker.createTopics("localhost:" + port, List.of(UNITS));
      send("localhost:" + port, "OED", "1");
    } finally {
      killed.destroyForcibly().waitFor();
    }

    try (KafkaBroker broker = KafkaBroker.start(directory.resolve("data"), 0)) {
      assertEquals(List.of("1"), read(broker.bootstrapServers()));
    }
  }

  @Test
  void hasTheTopicsOfTheContractsAndNoOthers() throws Exception {
    KafkaBroker broker = KafkaBroker.temporary();
    TopicSpec events = new TopicSpec("hr.course.events.v1", 3, 3, Map.of("retention.ms", "1000"));
    broker.createTopics(List.of(UNITS, events));
    TopicSpec kept = new TopicSpec("hr.course.events.v1", 3, 3, Map.of("retention.ms", "-1"));
    broker.createTopics(List.of(UNITS, kept));

    try (Admin admin = admin(broker)) {
      assertEquals(Set.of(UNITS.name(), events.name()), admin.listTopics().names().get());
      assertEquals(
          3,
          admin
              .describeTopics(List.of(events.name()))
              .allTopicNames()
              .get()
              .get(events.name())
              .partitions()
              .size());
      assertEquals("compact", setting(admin, UNITS.name(), "cleanup.policy"));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> setting(admin, events.name(), "retention.ms").equals("-1"));
    }
  }

  private static String setting(Admin admin, String topic, String name)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }

  private static Admin admin(KafkaBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static void send(String bootstrapServers, String key, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(UNITS.name(), key, value)).get();
    }
  }

  private static List<String> read(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    TopicPartition partition = new TopicPartition(UNITS.name(), 0);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      assertTrue(end > 0, "the topic is empty");
      return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
          .map(ConsumerRecord::value)
          .toList();
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
