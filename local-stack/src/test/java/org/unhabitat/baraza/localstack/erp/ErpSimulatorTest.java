package org.unhabitat.baraza.localstack.erp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.infrastructure.KafkaBroker;
import org.unhabitat.baraza.localstack.infrastructure.Topics;

class ErpSimulatorTest {
  private static final Path CONTRACTS = Path.of(System.getProperty("baraza.root"), "contracts");
  private static final String UNITS = "erp.organisation-unit.state.v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static KafkaBroker broker;
  private static ErpSimulator erp;

  @BeforeAll
  static void start() throws IOException {
    broker = KafkaBroker.temporary();
    broker.createTopics(Topics.from(CONTRACTS.resolve("asyncapi")));
    erp = ErpSimulator.start(0, broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    erp.close();
  }

  @AfterEach
  void behaveAgain() throws Exception {
    behave("{}");
  }

  @Test
  void publishesItsMasterDataOnceAndAsTheContractsSay() throws Exception {
    ErpSimulator.start(0, broker.bootstrapServers()).close();

    for (MasterData kind : MasterData.values()) {
      List<StateMessage> expected = kind.messages();
      String record = kind.record();
      Schema schema = schema(record);
      Set<String> keys = new HashSet<>();
      for (ConsumerRecord<String, String> message : published(kind.topic())) {
        if (expected.stream().noneMatch(own -> own.key().equals(message.key()))) {
          continue;
        }
        assertTrue(keys.add(message.key()), "twice: " + message.key());
        assertEquals(List.of(), schema.validate(message.value(), InputFormat.JSON));
        assertEquals("1.0", header(message, "ce_specversion"));
        assertEquals("/erp", header(message, "ce_source"));
        assertEquals("org.unhabitat.erp." + record + ".updated.v1", header(message, "ce_type"));
        assertEquals(message.key(), header(message, "ce_subject"));
        assertEquals(message.key(), header(message, "ce_partitionkey"));
        assertEquals(
            "/contracts/events/erp/" + record + "/updated.schema.json",
            header(message, "ce_dataschema"));
        assertEquals("application/json", header(message, "content-type"));
      }
      assertEquals(expected.size(), keys.size());
    }
  }

  @Test
  void examplesAreAsTheContractsSay() throws Exception {
    for (MasterData kind : MasterData.values()) {
      String record = kind.record();
      String example =
          Files.readString(CONTRACTS.resolve("events/erp/" + record + "/updated.example.json"));
      assertEquals(List.of(), schema(record).validate(example, InputFormat.JSON));
    }
  }

  @Test
  void everyStaffMemberBelongsToAUnitAndReportsToAColleague() {
    Set<String> units = keys(MasterData.ORGANISATION_UNITS);
    Set<String> staff = keys(MasterData.STAFF_MEMBERS);
    for (StateMessage message : MasterData.ORGANISATION_UNITS.messages()) {
      JsonNode parent = message.data().path("parentCode");
      assertTrue(parent.isNull() || units.contains(parent.asText()), message.key());
    }
    for (StateMessage message : MasterData.STAFF_MEMBERS.messages()) {
      JsonNode supervisor = message.data().path("supervisorIndexNumber");
      assertTrue(units.contains(message.data().path("unitCode").asText()), message.key());
      assertTrue(supervisor.isNull() || staff.contains(supervisor.asText()), message.key());
    }
  }

  @Test
  void laterStatesOfARecordHaveHigherVersions() throws Exception {
    publish(unit("V1"), unit("V1"));

    List<ConsumerRecord<String, String>> states = published("V1");
    assertTrue(version(states.get(0)) < version(states.get(1)));
  }

  @Test
  void canStaySilent() throws Exception {
    behave("{\"silent\": true}");
    publish(unit("S1"));
    behave("{}");
    publish(unit("S2"));

    assertEquals(List.of(), published("S1"));
    assertEquals(1, published("S2").size());
  }

  @Test
  void canSendEverythingTwiceWithTheSameId() throws Exception {
    behave("{\"duplicate\": true}");
    publish(unit("D1"));

    List<ConsumerRecord<String, String>> copies = published("D1");
    assertEquals(2, copies.size());
    assertEquals(header(copies.get(0), "ce_id"), header(copies.get(1), "ce_id"));
  }

  @Test
  void canSendALaterStateFirst() throws Exception {
    behave("{\"reorder\": true}");
    publish(unit("R1"));
    assertEquals(List.of(), published("R1"));
    publish(unit("R1"));

    List<ConsumerRecord<String, String>> states = published("R1");
    assertEquals(2, states.size());
    assertTrue(version(states.get(0)) > version(states.get(1)));
  }

  @Test
  void canSendLate() throws Exception {
    behave("{\"delayMillis\": 300}");
    publish(unit("L1"));

    assertEquals(List.of(), published("L1"));
    await().atMost(Duration.ofSeconds(10)).until(() -> published("L1").size() == 1);
  }

  @Test
  void refusesWhatIsNoMessage() throws Exception {
    assertEquals(400, send("POST", "/publish/" + UNITS, "not json").statusCode());
    assertEquals(400, send("POST", "/publish/" + UNITS, "{\"key\": \"X\"}").statusCode());
    assertEquals(400, send("PUT", "/behaviour", "{\"delayMillis\": -1}").statusCode());
    assertEquals(400, send("PUT", "/behaviour", "{\"reject\": true}").statusCode());
  }

  private static String unit(String code) {
    return """
        {"key": "%1$s", "type": "org.unhabitat.erp.organisation-unit.updated.v1",
         "data": {"code": "%1$s"}}
        """
        .formatted(code);
  }

  private static void publish(String... messages) throws Exception {
    String body = "[" + String.join(",", messages) + "]";
    assertEquals(202, send("POST", "/publish/" + UNITS, body).statusCode());
  }

  private static void behave(String behaviour) throws Exception {
    assertEquals(200, send("PUT", "/behaviour", behaviour).statusCode());
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + erp.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What has been published so far: all of a topic, or of the units with one key. */
  private static List<ConsumerRecord<String, String>> published(String topicOrKey) {
    boolean isTopic = topicOrKey.startsWith("erp.");
    String topic = isTopic ? topicOrKey : UNITS;
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    List<ConsumerRecord<String, String>> messages = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
      }
    }
    return messages.stream().filter(m -> isTopic || m.key().equals(topicOrKey)).toList();
  }

  private static Set<String> keys(MasterData kind) {
    Set<String> keys = new HashSet<>();
    kind.messages().forEach(message -> keys.add(message.key()));
    return keys;
  }

  private static Schema schema(String record) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            Files.readString(CONTRACTS.resolve("events/erp/" + record + "/updated.schema.json")));
  }

  private static long version(ConsumerRecord<String, String> message) throws IOException {
    return JSON.readTree(message.value()).path("version").asLong();
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
