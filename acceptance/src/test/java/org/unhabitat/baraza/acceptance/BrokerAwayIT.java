package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.check.Service;

/** While the broker is away every service takes every write; afterwards every event arrives. */
@ExtendWith(RunningSuite.class)
class BrokerAwayIT {
  private static final Duration AWAY =
      Duration.ofSeconds(Long.getLong("acceptance.broker-away-seconds", 120));
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);

  /** The records that were written, by topic, each with the version that it has reached. */
  private final Map<String, Map<String, Long>> written = new HashMap<>();

  @Test
  void nothingIsRefusedAndNothingIsLost() {
    int before = Integer.parseInt(FiguresIT.figure("management-retreats", 2022).path("value"));
    int rounds = 0;
    RunningSuite.kill("kafka");
    Instant back = Instant.now().plus(AWAY);
    try {
      // One round a second: it counts how long the broker is away, not how much is written.
      while (Instant.now().isBefore(back)) {
        writeToEveryService(rounds);
        rounds++;
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      }
      for (Service service : Service.values()) {
        assertTrue(backlog(service) >= rounds, "the events of " + service + " wait");
      }
    } finally {
      RunningSuite.restart("kafka");
    }
    int expected = before + rounds;
    await()
        .atMost(90, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                FiguresIT.figure("management-retreats", 2022)
                    .then()
                    .body("value", equalTo(Integer.toString(expected))));
    for (Service service : Service.values()) {
      await().atMost(60, TimeUnit.SECONDS).until(() -> backlog(service) == 0);
    }
    written.forEach(BrokerAwayIT::assertPublishedOnceAndInOrder);
  }

  private void writeToEveryService(int round) {
    note("governance.meeting.events.v1", Meetings.held("RETREAT", FIRST_DAY.plusDays(round % 200)));
    note(
        "project-review.project.events.v1",
        create(
            Service.PROJECT_REVIEW,
            "projects",
            Map.of("titles", Map.of("en", "Written without a broker"), "unit", "ROAF")));
    note(
        "resource-mobilization.donor.events.v1",
        create(
            Service.RESOURCE_MOBILIZATION,
            "donors",
            Map.of(
                "names", Map.of("en", "Donor without a broker " + round),
                "contributorType", "C01",
                "unit", "ERSKI")));
    note(
        "hr.course.events.v1",
        create(
            Service.HR,
            "courses",
            Map.of("code", "BROKER-" + round, "names", Map.of("en", "Course without a broker"))));
  }

  private void note(String topic, JsonPath record) {
    written
        .computeIfAbsent(topic, unused -> new HashMap<>())
        .put(record.getString("id"), record.getLong("version"));
  }

  private static JsonPath create(Service service, String collection, Map<String, ?> record) {
    return RunningSuite.as("administrator", service)
        .body(record)
        .post(service.root() + collection)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static int backlog(Service service) {
    return RunningSuite.as("administrator", service).get("/operations/outbox").path("backlog");
  }

  /** Each record's versions stand in the topic from the first to its last, none twice. */
  private static void assertPublishedOnceAndInOrder(String topic, Map<String, Long> records) {
    Map<String, List<Long>> published =
        new Topic(topic)
            .messages().stream()
                .collect(
                    Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(BrokerAwayIT::version, Collectors.toList())));
    records.forEach(
        (id, version) ->
            assertEquals(
                LongStream.rangeClosed(1, version).boxed().toList(),
                published.get(id),
                topic + " " + id));
  }

  private static long version(ConsumerRecord<String, byte[]> event) {
    return JsonPath.from(new String(event.value(), StandardCharsets.UTF_8)).getLong("version");
  }
}
