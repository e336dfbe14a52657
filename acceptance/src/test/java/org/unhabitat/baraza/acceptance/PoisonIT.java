package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * What cannot be applied is put aside with its cause; others go on, those of its key wait in order,
 * and follow when an operator has dealt with it.
 */
@FaultTest
class PoisonIT {
  private static final String DEAD = ErpMessage.STAFF_MEMBERS + ".hr-service.dlt";

  /**
   * A kind of poison.
   *
   * @param canBeCorrected whether its content is to blame; an envelope cannot be corrected
   */
  private record Poison(String why, boolean canBeCorrected, UnaryOperator<ErpMessage> spoil) {}

  private static final List<Poison> POISONS =
      List.of(
          new Poison("no JSON", true, good -> good.withValue("{\"version\": ")),
          new Poison("nothing at all", true, good -> good.withValue("")),
          new Poison("another content", true, good -> good.withValue("[1, 2]")),
          new Poison("a field is missing", true, good -> replaced(good, "\"grade\"", "\"level\"")),
          new Poison("a rule is broken", true, good -> replaced(good, "\"P-3\"", "\"P-9\"")),
          new Poison("no such date", true, good -> replaced(good, "2024-02-01", "2024-02-31")),
          new Poison("no such character", true, good -> replaced(good, "Mwangi", "\\u0000")),
          new Poison("a text too long", true, good -> replaced(good, "Mwangi", "x".repeat(5_000))),
          new Poison("a key too long", true, good -> replaced(longKey(good), "\"P-3\"", "7")),
          new Poison("no CloudEvent", false, good -> good.withHeader("ce_id", null)),
          new Poison(
              "an unknown type",
              false,
              good -> good.withHeader("ce_type", "org.unhabitat.erp.staff-member.moved.v9")));

  /** One poison with what belongs to its key. */
  private record Case(
      Poison poison, String indexNumber, ErpMessage good, ErpMessage bad, List<ErpMessage> mates) {

    static Case of(Poison poison, String indexNumber) {
      ErpMessage good = ErpMessage.staffMember(indexNumber, 1, "Mwangi");
      ErpMessage bad = poison.spoil().apply(good);
      List<ErpMessage> mates =
          List.of(
              ErpMessage.staffMember(indexNumber, 2, "Wanjiru").withKey(bad.key()),
              good.withKey(bad.key()).withValue(null),
              ErpMessage.staffMember(indexNumber, 3, "Otieno").withKey(bad.key()));
      return new Case(poison, indexNumber, good, bad, mates);
    }

    String key() {
      return bad.key();
    }
  }

  @Test
  void poisonStopsNobodyElseAndReplayHealsItsKey(Trial trial) throws Exception {
    List<Poison> poisons = new ArrayList<>(POISONS);
    Collections.shuffle(poisons, trial.random());
    List<Case> cases =
        poisons.stream().map(poison -> Case.of(poison, ErpMessage.number(trial.random()))).toList();
    trial.underLoad(
        () -> {
          List<ErpMessage> others = new ArrayList<>();
          for (Case one : cases) {
            others.add(ErpMessage.staffMember(trial.random()));
            Topic.send(one.bad(), others.get(others.size() - 1));
            trial.struck(1);
          }
          for (int mate = 0; mate < 3; mate++) {
            for (Case one : cases) {
              Topic.send(one.mates().get(mate));
            }
          }
          others.forEach(other -> awaitName(other.key(), "Mwangi"));
          Map<String, List<Letter>> parked = awaitParked(cases);
          assertCopied(cases);
          for (Case one : cases) {
            assertTrue(members(one.indexNumber()).getList("items").isEmpty(), one.poison().why());
            heal(one, parked.get(one.key()));
            awaitName(one.indexNumber(), "Otieno");
          }
          for (Case one : cases) {
            Topic.send(ErpMessage.staffMember(one.indexNumber(), 4, "Njeri").withKey(one.key()));
          }
          cases.forEach(one -> awaitName(one.indexNumber(), "Njeri"));
        });
    for (Case one : cases) {
      assertEquals(
          one.poison().canBeCorrected() ? 4 : 3,
          members(one.indexNumber()).getInt("items[0].version"),
          "each that could be applied was, and once: " + one.poison().why());
    }
  }

  private record Letter(String id, long position, String cause) {}

  private static Map<String, List<Letter>> awaitParked(List<Case> cases) {
    return await()
        .atMost(Trial.RECOVERY)
        .until(
            PoisonIT::parked,
            parked ->
                cases.stream()
                    .allMatch(one -> parked.getOrDefault(one.key(), List.of()).size() == 4));
  }

  /** The open dead letters of each key, in the order in which they came. */
  private static Map<String, List<Letter>> parked() {
    JsonPath letters = asOperator().get("/operations/dead-letters").jsonPath();
    return letters.<Map<String, Object>>getList("").stream()
        .filter(letter -> letter.get("key") != null)
        .collect(
            Collectors.groupingBy(
                letter -> (String) letter.get("key"),
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    ofKey ->
                        ofKey.stream()
                            .map(
                                letter ->
                                    new Letter(
                                        (String) letter.get("id"),
                                        ((Number) letter.get("position")).longValue(),
                                        (String) letter.get("errorMessage")))
                            .sorted((one, other) -> Long.compare(one.position(), other.position()))
                            .toList())));
  }

  /** A copy of each is in the topic for dead letters, as it came, with its cause. */
  private static void assertCopied(List<Case> cases) {
    Map<String, List<ConsumerRecord<String, byte[]>>> copies =
        new Topic(DEAD).messages().stream().collect(Collectors.groupingBy(ConsumerRecord::key));
    for (Case one : cases) {
      List<ConsumerRecord<String, byte[]>> ofKey = copies.get(one.key());
      assertEquals(4, ofKey.size(), one.poison().why());
      assertArrayEquals(one.bad().toRecord().value(), ofKey.get(0).value());
      for (ConsumerRecord<String, byte[]> copy : ofKey) {
        assertEquals(ErpMessage.STAFF_MEMBERS, header(copy, "dlt-topic"));
        assertEquals("hr-service", header(copy, "dlt-group"));
        assertFalse(header(copy, "dlt-error-class").isEmpty());
        assertFalse(header(copy, "dlt-error-message").isEmpty());
      }
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static void heal(Case one, List<Letter> parked) {
    assertFalse(parked.get(0).cause().contains("an earlier event"), one.poison().why());
    parked
        .subList(1, 4)
        .forEach(waiting -> assertTrue(waiting.cause().contains("an earlier event")));
    replay(parked.get(1), null, 409, 0);
    if (one.poison().canBeCorrected()) {
      replay(parked.get(0), null, 409, 0);
      replay(parked.get(0), one.good().value(), 200, 4);
    } else {
      asOperator()
          .body(Map.of("reason", "the ERP has sent it in error"))
          .post("/operations/dead-letters/{id}/discard", parked.get(0).id())
          .then()
          .statusCode(200);
      replay(parked.get(1), null, 200, 3);
    }
  }

  private static void replay(Letter letter, String corrected, int status, int applied) {
    var answer =
        asOperator()
            .body(
                corrected == null
                    ? Map.of("reason", "the cause is gone")
                    : Map.of("reason", "put right", "correctedValue", corrected))
            .post("/operations/dead-letters/{id}/replay", letter.id())
            .then()
            .statusCode(status);
    if (status == 200) {
      answer.body("", hasSize(applied)).body("[0].state", equalTo("replayed"));
    }
  }

  private static void awaitName(String indexNumber, String familyName) {
    await()
        .atMost(Trial.RECOVERY)
        .until(() -> members(indexNumber).getList("items.familyName"), List.of(familyName)::equals);
  }

  private static JsonPath members(String indexNumber) {
    return RunningSuite.as("administrator", Service.HR)
        .get("/api/hr/v1/staff-members?indexNumber={number}", indexNumber)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static RequestSpecification asOperator() {
    return RunningSuite.as("administrator", Service.HR);
  }

  private static ErpMessage longKey(ErpMessage good) {
    return good.withKey("0".repeat(5_000) + good.key());
  }

  private static ErpMessage replaced(ErpMessage good, String part, String other) {
    return good.withValue(good.value().replace(part, other));
  }
}
