package org.unhabitat.baraza.governance.body;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Bodies and their settings. */
@QuarkusTest
class BodyTest {
  private static final String TOPIC = "governance.body.events.v1";

  private static ValidatableResponse establish(Map<String, Object> body) {
    return asSecretary().body(body).post(API + "/bodies").then();
  }

  @Test
  void aBodyIsEstablishedWithItsRulesAndSeats() {
    String code = code("EB");
    Map<String, Object> board = committee(code);
    board.put("kind", "governing-body");
    board.put("names", Map.of("en", "Executive Board", "zh", "执行局"));
    board.put(
        "rules",
        Map.of(
            "quorum", Map.of("basis", "majority"),
            "decisionRule", "consensus",
            "cadence", Map.of("expectedPerYear", 2)));
    board.put(
        "seats",
        List.of(
            Map.of("regionalGroup", "africa", "seats", 10),
            Map.of("regionalGroup", "asia-pacific", "seats", 8),
            Map.of("regionalGroup", "eastern-europe", "seats", 4),
            Map.of("regionalGroup", "latin-america-and-caribbean", "seats", 6),
            Map.of("regionalGroup", "western-europe-and-others", "seats", 8)));
    String id =
        establish(board)
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("reference", equalTo(code))
            .body("state", equalTo("active"))
            .body("seats", hasSize(36))
            .body("seats[0].code", equalTo("AFRICA-1"))
            .body("cadence.expectedPerYear", equalTo(2))
            .body("allowedActions.allowed", everyItem(is(true)))
            .extract()
            .path("id");
    JsonNode event = PublishedEvents.await(TOPIC, id, "established").data();
    assertEquals("governing-body", event.path("kind").asText());
    assertEquals(36, event.path("seats").size());
    asStaff().get(API + "/bodies/" + code).then().body("id", equalTo(id));
    asStaff().get(API + "/bodies/" + id).then().body("code", equalTo(code));
    establish(board).statusCode(409);
  }

  @Test
  void everyWrongFieldIsNamed() {
    establish(Map.of("code", "lower", "unit", " "))
        .statusCode(400)
        .body("errors.pointer", contains("/code", "/kind", "/names", "/unit", "/validFrom"));
    Map<String, Object> body = committee(code("BAD"));
    body.put("rules", Map.of("cadence", Map.of("rule", "FREQ=HOURLY")));
    establish(body).statusCode(400).body("errors.pointer", contains("/rules/cadence"));
    body.put("rules", Map.of("quorum", Map.of("basis", "fixed")));
    establish(body).statusCode(400).body("errors.pointer", contains("/rules/quorum"));
    body.put("rules", Map.of());
    body.put("seats", List.of(Map.of("seats", 2)));
    establish(body).statusCode(400).body("errors.pointer", contains("/seats/0"));
    body.put(
        "seats",
        List.of(
            Map.of("regionalGroup", "africa", "seats", 1),
            Map.of("regionalGroup", "africa", "seats", 2)));
    establish(body).statusCode(422).body("errors.pointer", contains("/seats/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=DAILY;BYMINUTE=30",
        "FREQ=DAILY;BYSECOND=30",
        "FREQ=DAILY;UNTIL=19700101"
      })
  void aCadenceIsOfWholeDaysAndGivesOne(String rule) {
    Map<String, Object> body = committee(code("CAD"));
    body.put("rules", Map.of("cadence", Map.of("rule", rule)));
    establish(body).spec(refused(400, "invalid-request", "/rules/cadence"));
  }

  @Test
  void aQuorumIsSomebodyAndAtMostEverybody() {
    Map<String, Object> body = committee(code("QUO"));
    for (Map<String, Object> quorum :
        List.<Map<String, Object>>of(
            Map.of("basis", "fixed", "number", 0),
            Map.of("basis", "majority", "number", 3),
            Map.of("basis", "share", "numerator", 1),
            Map.of("basis", "share", "denominator", 3),
            Map.of("basis", "share", "numerator", 0, "denominator", 3),
            Map.of("basis", "share", "numerator", 4, "denominator", 3))) {
      body.put("rules", Map.of("quorum", quorum));
      establish(body).spec(refused(400, "invalid-request", "/rules/quorum"));
    }
  }

  @Test
  void aSeatIsOfAGroupOrOfAFunctionThatHasAName() {
    Map<String, Object> body = committee(code("SEATS"));
    for (Map<String, Object> share :
        List.<Map<String, Object>>of(
            Map.of("function", "Chair", "regionalGroup", "africa", "seats", 1),
            Map.of("function", "--", "seats", 1))) {
      body.put("seats", List.of(share));
      establish(body).spec(refused(400, "invalid-request", "/seats/0"));
    }
  }

  @Test
  void aTaskForceAndNobodyElseHasASunsetDate() {
    Map<String, Object> taskForce = committee(code("TF"));
    taskForce.put("kind", "task-force");
    establish(taskForce).statusCode(422).body("errors.pointer", contains("/rules/sunsetOn"));
    taskForce.put("rules", Map.of("sunsetOn", "2017-01-01"));
    establish(taskForce).statusCode(422);
    taskForce.put("rules", Map.of("sunsetOn", "2022-01-01"));
    establish(taskForce).statusCode(201).body("sunsetOn", equalTo("2022-01-01"));
    Map<String, Object> committee = committee(code("SUN"));
    committee.put("rules", Map.of("sunsetOn", "2022-01-01"));
    establish(committee).statusCode(422);
  }

  @Test
  void aForumDecidesNothing() {
    Map<String, Object> forum = committee(code("HALL"));
    forum.put("kind", "forum");
    forum.put("rules", Map.of("quorum", Map.of("basis", "majority")));
    establish(forum).statusCode(422).body("errors.pointer", contains("/rules/quorum"));
    forum.put("rules", Map.of("decisionRule", "consensus"));
    establish(forum).statusCode(422).body("errors.pointer", contains("/rules/decisionRule"));
    forum.put("rules", Map.of("cadence", Map.of("rule", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE")));
    establish(forum).statusCode(201).body("decisionRule", equalTo("none"));
  }

  @Test
  void aBodyIsRevisedAndWorksByOtherRules() {
    String code = code("REV");
    String id = established(committee(code));
    command(
            "/bodies/" + id,
            "revise",
            Map.of("names", Map.of("en", "Renamed"), "unit", "MACS", "reason", "restructuring"))
        .statusCode(200)
        .body("names.en", equalTo("Renamed"))
        .body("unit", equalTo("MACS"));
    command("/bodies/" + id, "revise", Map.of("names", Map.of("en", "Renamed"), "unit", "MACS"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    command(
            "/bodies/" + id,
            "change-rules",
            Map.of(
                "rules",
                Map.of(
                    "quorum", Map.of("basis", "share", "numerator", 1, "denominator", 3),
                    "meetsBefore", Map.of("body", "EB", "deadlineDays", 70, "leadDays", 7)),
                "reason",
                "new rules of procedure"))
        .statusCode(200)
        .body("quorum.numerator", equalTo(1))
        .body("meetsBefore.leadDays", equalTo(7))
        .body("cadence", nullValue());
    command(
            "/bodies/" + id,
            "change-rules",
            Map.of(
                "rules",
                Map.of("meetsBefore", Map.of("body", code, "deadlineDays", 1, "leadDays", 1)),
                "reason",
                "itself"))
        .statusCode(422);
    PublishedEvents.await(TOPIC, id, "revised");
    PublishedEvents.await(TOPIC, id, "rules-changed");
    asStaff()
        .get(API + "/bodies/" + id + "/history")
        .then()
        .body("action", contains("established", "revised", "rules-changed"))
        .body("reason", contains(null, "restructuring", "new rules of procedure"));
  }

  @Test
  void aDissolvedBodyStaysAsItWas() {
    String code = code("END");
    String id = established(committee(code));
    Map<String, Object> dissolve = Map.of("dissolvedOn", "2021-12-31", "reason", "done");
    command("/bodies/" + id, "dissolve", Map.of("dissolvedOn", "2999-01-01", "reason", "done"))
        .statusCode(422)
        .body("type", equalTo("/problems/date-in-future"));
    command("/bodies/" + id, "dissolve", Map.of("dissolvedOn", "2017-01-01", "reason", "done"))
        .statusCode(422);
    command("/bodies/" + id, "dissolve", dissolve)
        .statusCode(200)
        .body("state", equalTo("dissolved"))
        .body("validTo", equalTo("2021-12-31"))
        .body("allowedActions.allowed", everyItem(is(false)));
    PublishedEvents.await(TOPIC, id, "dissolved");
    command("/bodies/" + id, "dissolve", dissolve).statusCode(409);
    command(
            "/bodies/" + id,
            "revise",
            Map.of("names", Map.of("en", "Again"), "unit", "OED", "reason", "late"))
        .statusCode(409);
    command("/bodies/" + id, "change-rules", Map.of("rules", Map.of(), "reason", "late"))
        .statusCode(409);
    command("/bodies/" + id + "/seats", "compose", "/bodies/" + id, Map.of("seats", List.of()))
        .statusCode(409);
  }

  @Test
  void bodiesAreListedByKindUnitDayAndName() {
    String unit = "U" + code("");
    String first = code("AAA");
    Map<String, Object> body = committee(first);
    body.put("unit", unit);
    body.put("names", Map.of("en", "Lagoon committee", "fr", "Comité du lagon"));
    String id = established(body);
    Map<String, Object> later = committee(code("BBB"));
    later.put("unit", unit);
    later.put("kind", "forum");
    later.put("validFrom", "2022-01-01");
    established(later);
    String list = API + "/bodies?unit=" + unit;
    asStaff().get(list).then().body("items", hasSize(2)).body("items[0].code", equalTo(first));
    asStaff().get(list + "&kind=forum").then().body("items", hasSize(1));
    asStaff().get(list + "&asOf=2021-12-31").then().body("items.code", contains(first));
    asStaff().get(list + "&q=lagon").then().body("items.code", contains(first));
    asStaff().get(list + "&sort=-validFrom").then().body("items[1].code", equalTo(first));
    command("/bodies/" + id, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "done"))
        .statusCode(200);
    asStaff().get(list + "&state=dissolved").then().body("items.code", contains(first));
    asStaff().get(list + "&asOf=2022-01-01").then().body("items.code", not(hasItem(first)));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    Map<String, Object> body = committee(code("WHO"));
    asStaff().body(body).post(API + "/bodies").then().statusCode(403);
    asSecretaryOf("ROAP").body(body).post(API + "/bodies").then().statusCode(403);
    String id = established(body);
    Map<String, Object> revise =
        Map.of("names", Map.of("en", "Mine"), "unit", "ROAP", "reason", "mine");
    command(asStaff(), "/bodies/" + id, "revise", revise).statusCode(403);
    command(asSecretaryOf("ROAP"), "/bodies/" + id, "revise", revise).statusCode(403);
    command(asSecretaryOf("OED"), "/bodies/" + id, "revise", revise).statusCode(403);
    Map<String, Object> rules = Map.of("rules", Map.of(), "reason", "none");
    command(asSecretaryOf("ROAP"), "/bodies/" + id, "change-rules", rules).statusCode(403);
    command(asStaff(), "/bodies/" + id, "change-rules", rules).statusCode(403);
    Map<String, Object> end = Map.of("dissolvedOn", "2021-12-31", "reason", "done");
    command(asSecretaryOf("ROAP"), "/bodies/" + id, "dissolve", end).statusCode(403);
    command(asStaff(), "/bodies/" + id, "dissolve", end).statusCode(403);
  }

  @Test
  void everybodyMaySeeGoverningBodiesAndNoOthers() {
    String open = code("OPEN");
    Map<String, Object> assembly = committee(open);
    assembly.put("kind", "governing-body");
    established(assembly);
    String internal = code("SHUT");
    established(committee(internal));
    RestAssured.given()
        .get("/api/public/v1/bodies?limit=200")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(open))
        .body("items.code", not(hasItem(internal)));
  }

  @Test
  void whatIsUnknownIsNotFound() {
    asStaff().get(API + "/bodies/NO-SUCH-BODY").then().statusCode(404);
    asStaff().get(API + "/bodies/" + UUID.randomUUID()).then().statusCode(404);
  }
}
