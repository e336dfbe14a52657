package org.unhabitat.baraza.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.sample.Notes;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;
import org.unhabitat.baraza.kittest.Tokens;

/** Every event is applied once, and what cannot be applied stops nobody else. */
@QuarkusTest
class InboxTest {
  private static final String DEAD = Notes.TOPIC + ".sample-service.dlt";
  private static final String TYPE = "org.unhabitat.sample.note.written.v1";

  @Inject AgroalDataSource database;

  record Copy(long version, String text, int applied) {}

  @Test
  void anEventIsAppliedToTheCopy() {
    String id = Notes.written("from the wire");
    awaitCopy(id, "from the wire", 1);
  }

  @Test
  void fiveCopiesOfAnEventAreAppliedOnce() {
    String id = UUID.randomUUID().toString();
    String event = UUID.randomUUID().toString();
    for (int delivery = 0; delivery < 5; delivery++) {
      send(id, event, data(id, 1, "once"));
    }
    send(id, UUID.randomUUID().toString(), data(id, 2, "twice"));
    awaitCopy(id, "twice", 2);
  }

  @Test
  void structuredModeIsReadToo() {
    String id = UUID.randomUUID().toString();
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/other", "type": "%s",
         "datacontenttype": "application/json", "data": %s}
        """
            .formatted(UUID.randomUUID(), TYPE, data(id, 1, "structured"));
    PublishedEvents.send(
        Notes.TOPIC,
        id,
        Map.of("content-type", "application/cloudevents+json"),
        event.getBytes(StandardCharsets.UTF_8));
    awaitCopy(id, "structured", 1);
  }

  @Test
  void poisonIsParkedWithItsCauseAndOthersGoOn() {
    String other = UUID.randomUUID().toString();
    Map<String, byte[]> poison = new HashMap<>();
    for (byte[] value :
        List.of(
            new byte[] {(byte) 0xff, (byte) 0xfe, 0},
            "{".getBytes(StandardCharsets.UTF_8),
            "[1]".getBytes(StandardCharsets.UTF_8),
            "{\"id\": 5}".getBytes(StandardCharsets.UTF_8))) {
      poison.put(UUID.randomUUID().toString(), value);
    }
    poison.forEach((key, value) -> PublishedEvents.send(Notes.TOPIC, key, headers(), value));
    send(other, UUID.randomUUID().toString(), data(other, 1, "goes on"));
    awaitCopy(other, "goes on", 1);
    poison.forEach(
        (key, value) -> {
          Message dead = PublishedEvents.await(DEAD, message -> key.equals(message.key()));
          assertEquals(
              new String(value, StandardCharsets.ISO_8859_1),
              new String(dead.value(), StandardCharsets.ISO_8859_1));
          assertEquals(Notes.TOPIC, dead.headers().get("dlt-topic"));
          assertEquals("sample-service", dead.headers().get("dlt-group"));
          assertTrue(dead.headers().containsKey("dlt-error-message"));
          assertTrue(dead.headers().containsKey("dlt-offset"));
          discard(awaitDeadLetters(key, 1).get(0));
        });
  }

  @Test
  void anEventThatIsNoCloudEventIsParked() {
    String id = UUID.randomUUID().toString();
    PublishedEvents.send(
        Notes.TOPIC, id, Map.of(), data(id, 1, "no envelope").getBytes(StandardCharsets.UTF_8));
    discard(awaitDeadLetters(id, 1).get(0));
  }

  /** Whatever a message is made of, it must not stop the consumer because it cannot be kept. */
  @ParameterizedTest
  @ValueSource(ints = {300, 100_000})
  void aKeyOfAnyLengthIsParked(int length) {
    String key = "k".repeat(length) + UUID.randomUUID();
    PublishedEvents.send(Notes.TOPIC, key, headers(), "{".getBytes(StandardCharsets.UTF_8));
    othersGoOn();
    discard(awaitDeadLetters(key, 1).get(0));
  }

  @Test
  void charactersThatTheDatabaseCannotKeepAreParked() {
    String id = UUID.randomUUID().toString();
    String key = "a\0" + id;
    Map<String, String> withoutValue = new HashMap<>(headers());
    withoutValue.put("empty", null);
    PublishedEvents.send(
        Notes.TOPIC, key, withoutValue, "{\"a\\u0000b\": 1}".getBytes(StandardCharsets.UTF_8));
    send(id, UUID.randomUUID().toString(), data(id, 1, "\\u0000"));
    othersGoOn();
    discard(awaitDeadLetters("a\uFFFD" + id, 1).get(0));
    discard(awaitDeadLetters(id, 1).get(0));
  }

  @Test
  void aMessageAsLargeAsATopicTakesIsParked() {
    String id = UUID.randomUUID().toString();
    byte[] noise = new byte[1_048_576 - 1_000];
    new Random(1).nextBytes(noise);
    PublishedEvents.send(Notes.TOPIC, id, headers(), noise);
    othersGoOn();
    PublishedEvents.await(DEAD, message -> id.equals(message.key()));
    discard(awaitDeadLetters(id, 1).get(0));
  }

  @Test
  void aTombstoneBehindAParkedEventWaitsAndIsReplayedWithIt() {
    String id = UUID.randomUUID().toString();
    send(id, UUID.randomUUID().toString(), "{}x");
    PublishedEvents.send(Notes.TOPIC, id, Map.of(), null);
    send(id, UUID.randomUUID().toString(), data(id, 2, "after all"));
    List<String> parked = awaitDeadLetters(id, 3);
    replay(parked.get(0), data(id, 1, "corrected"))
        .then()
        .statusCode(200)
        .body("size()", equalTo(3));
    assertEquals(Optional.of(new Copy(2, "after all", 2)), copy(id));
  }

  @Test
  void aCommitThatTheDatabaseRefusesForNowIsTriedAgain() throws SQLException {
    execute(
        """
        create sequence commits;
        create function refuse_the_first() returns trigger language plpgsql as $$ begin
          if nextval('commits') = 1 then
            raise exception 'not now' using errcode = 'serialization_failure';
          end if;
          return null;
        end $$;
        create constraint trigger refuse_the_first after insert on note_copy
          deferrable initially deferred for each row execute function refuse_the_first()
        """);
    try {
      String id = Notes.written("at the second try");
      awaitCopy(id, "at the second try", 1);
      awaitDeadLetters(id, 0);
    } finally {
      execute("drop function refuse_the_first cascade; drop sequence commits");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void othersGoOn() {
    awaitCopy(Notes.written("goes on"), "goes on", 1);
  }

  @Test
  void laterEventsOfAParkedKeyWaitAndReplayHealsThemInOrder() {
    String id = UUID.randomUUID().toString();
    String tooLong = "x".repeat(300);
    send(id, UUID.randomUUID().toString(), data(id, 1, tooLong));
    send(id, UUID.randomUUID().toString(), data(id, 2, "second"));
    send(id, UUID.randomUUID().toString(), data(id, 3, "third"));
    List<String> parked = awaitDeadLetters(id, 3);
    assertTrue(copy(id).isEmpty());

    replay(parked.get(1), null).then().statusCode(409);
    replay(parked.get(0), null).then().statusCode(409);
    replay(parked.get(0), data(id, 1, "short enough"))
        .then()
        .statusCode(200)
        .body("size()", equalTo(3))
        .body("state", everyItem(equalTo("replayed")));

    assertEquals(Optional.of(new Copy(3, "third", 3)), copy(id));
    asOperations()
        .get("/operations/dead-letters/{id}", parked.get(0))
        .then()
        .body("state", equalTo("replayed"))
        .body("resolvedBy", equalTo("omar"))
        .body("reason", equalTo("corrected by hand"));
    send(id, UUID.randomUUID().toString(), data(id, 4, "fourth"));
    awaitCopy(id, "fourth", 4);
  }

  @Test
  void aReplayNeedsAReason() {
    asOperations()
        .body("{}")
        .post("/operations/dead-letters/{id}/replay", UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
  }

  private static Response replay(String letter, String corrected) {
    String body =
        corrected == null
            ? "{\"reason\": \"corrected by hand\"}"
            : "{\"reason\": \"corrected by hand\", \"correctedValue\": \"%s\"}"
                .formatted(corrected.replace("\"", "\\\""));
    return asOperations().body(body).post("/operations/dead-letters/{id}/replay", letter);
  }

  private static void discard(String letter) {
    asOperations()
        .body("{\"reason\": \"sent by a test\"}")
        .post("/operations/dead-letters/{id}/discard", letter)
        .then()
        .statusCode(200)
        .body("state", equalTo("discarded"));
  }

  private static List<String> awaitDeadLetters(String key, int count) {
    return await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () -> {
              JsonPath open = asOperations().get("/operations/dead-letters").jsonPath();
              return open.param("key", key).<String>getList("findAll { it.key == key }.id");
            },
            letters -> letters.size() == count);
  }

  private static RequestSpecification asOperations() {
    return given().auth().oauth2(Tokens.of("omar", Role.OPERATIONS)).contentType(ContentType.JSON);
  }

  private void awaitCopy(String id, String text, int applied) {
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () -> copy(id),
            copy ->
                copy.filter(found -> found.text().equals(text) && found.applied() == applied)
                    .isPresent());
  }

  private Optional<Copy> copy(String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select version, text, applied from note_copy where id = ?::uuid")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Copy(row.getLong(1), row.getString(2), row.getInt(3)))
            : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<String, String> headers() {
    return Map.of(
        "ce_specversion", "1.0",
        "ce_id", UUID.randomUUID().toString(),
        "ce_source", "/other",
        "ce_type", TYPE,
        "content-type", "application/json");
  }

  private static void send(String key, String event, String data) {
    PublishedEvents.sendEvent(Notes.TOPIC, key, event, "/other", TYPE, data);
  }

  private static String data(String id, long version, String text) {
    return "{\"id\": \"%s\", \"version\": %d, \"text\": \"%s\", \"unknown\": 1}"
        .formatted(id, version, text);
  }
}
