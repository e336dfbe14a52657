package org.unhabitat.baraza.governance.body;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.outcome.Outcomes.decision;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.propose;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Bodies that rest on other bodies: working groups and joint bureaux. */
@QuarkusTest
class WorkingGroupTest {
  private static final Map<String, String> END =
      Map.of("dissolvedOn", "2021-12-31", "reason", "Its work is done");

  private static ValidatableResponse establish(Map<String, Object> command) {
    return asSecretary().body(command).post(API + "/bodies").then();
  }

  private static Map<String, Object> workingGroup(String parent) {
    Map<String, Object> group = committee(code("WG"));
    group.put("kind", "working-group");
    group.put("parent", parent);
    group.put("rules", Map.of("decisionRule", "consensus"));
    return group;
  }

  private static Map<String, Object> jointBureau(String... bodies) {
    Map<String, Object> bureau = committee(code("JB"));
    bureau.put("kind", "joint-bureau");
    bureau.put("joins", List.of(bodies));
    bureau.put("rules", Map.of("decisionRule", "consensus", "quorum", Map.of("basis", "majority")));
    return bureau;
  }

  private static String idOf(String code) {
    return asStaff().get(API + "/bodies/" + code).then().statusCode(200).extract().path("id");
  }

  private static void officer(String body, String role, String state, String group, String until) {
    Map<String, Object> command = new HashMap<>();
    command.put("role", role);
    command.put("holderKind", "member-state");
    command.put("holder", state);
    command.put("regionalGroup", group);
    command.put("from", "2020-07-29");
    command.put("until", until);
    asSecretary()
        .body(command)
        .post(API + "/bodies/" + idOf(body) + "/memberships")
        .then()
        .statusCode(201);
  }

  @Test
  void aWorkingGroupWorksForOneBodyUntilItsSunsetOrItsEnd() {
    String board = governingBody("consensus");
    Map<String, Object> group = workingGroup(board);
    group.put("rules", Map.of("decisionRule", "consensus", "sunsetOn", "2021-06-30"));
    String id =
        establish(group)
            .statusCode(201)
            .body("parent", equalTo(board))
            .body("sunsetOn", equalTo("2021-06-30"))
            .extract()
            .path("id");
    JsonNode event = PublishedEvents.await("governance.body.events.v1", id, "established").data();
    assertEquals(board, event.path("parent").asText());
    Map<String, Object> meeting = new HashMap<>(Map.of("body", group.get("code")));
    meeting.put("opensOn", "2021-07-01");
    asSecretary()
        .body(meeting)
        .post(API + "/meetings")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/after-sunset"));
    meeting.put("opensOn", "2021-06-30");
    asSecretary().body(meeting).post(API + "/meetings").then().statusCode(201);
    establish(workingGroup(board)).statusCode(201).body("sunsetOn", equalTo(null));
    String committee = code("COM");
    established(committee(committee));
    establish(workingGroup(committee)).statusCode(201).body("parent", equalTo(committee));
  }

  @Test
  void aWorkingGroupIsNobodysOrAnothersOnlyByMistake() {
    Map<String, Object> nobodys = workingGroup("none");
    nobodys.remove("parent");
    establish(nobodys).statusCode(422).body("errors.pointer", contains("/parent"));
    establish(workingGroup("NO-SUCH")).statusCode(422).body("errors.pointer", contains("/parent"));
    Map<String, Object> committee = committee(code("COM"));
    committee.put("parent", governingBody("consensus"));
    establish(committee).statusCode(422).body("errors.pointer", contains("/parent"));
    Map<String, Object> first = workingGroup(governingBody("consensus"));
    establish(first).statusCode(201);
    establish(workingGroup(first.get("code").toString()))
        .statusCode(422)
        .body("errors.pointer", contains("/parent"));
  }

  @Test
  void aWorkingGroupRecommendsAndDecidesNothing() {
    Map<String, Object> group = workingGroup(governingBody("consensus"));
    establish(group).statusCode(201);
    Map<String, Object> text = decision(group.get("code").toString(), null, 1);
    propose(text).statusCode(422).body("errors.pointer", contains("/kind"));
    text.put("kind", "recommendation");
    propose(text).statusCode(201);
  }

  @Test
  void aJointBureauRecommendsToo() {
    Map<String, Object> bureau =
        jointBureau(governingBody("consensus"), governingBody("consensus"));
    establish(bureau).statusCode(201);
    Map<String, Object> text = decision(bureau.get("code").toString(), null, 1);
    propose(text).spec(broken("/kind"));
    text.put("kind", "recommendation");
    propose(text).statusCode(201);
  }

  @Test
  void whatRestsOnABodyIsDissolvedBeforeIt() {
    String board = governingBody("consensus");
    String assembly = governingBody("consensus");
    Map<String, Object> group = workingGroup(board);
    Map<String, Object> bureau = jointBureau(board, assembly);
    establish(group).statusCode(201);
    establish(bureau).statusCode(201);
    String boardPath = "/bodies/" + idOf(board);
    command(boardPath, "dissolve", END)
        .statusCode(409)
        .body("detail", containsString(group.get("code").toString()))
        .body("detail", containsString(bureau.get("code").toString()));
    command("/bodies/" + idOf(group.get("code").toString()), "dissolve", END).statusCode(200);
    command(boardPath, "dissolve", END).statusCode(409);
    command("/bodies/" + idOf(bureau.get("code").toString()), "dissolve", END).statusCode(200);
    command(boardPath, "dissolve", END).statusCode(200);
    establish(workingGroup(board)).statusCode(422).body("errors.pointer", contains("/parent"));
    establish(jointBureau(assembly, board))
        .statusCode(422)
        .body("errors.pointer", contains("/joins/1"));
  }

  @Test
  void nothingComesToRestOnABodyThatIsDissolvedAtThatMoment() {
    for (int i = 0; i < 5; i++) {
      String board = governingBody("consensus");
      String path = "/bodies/" + idOf(board);
      CompletableFuture<Integer> founding =
          CompletableFuture.supplyAsync(
              () -> establish(workingGroup(board)).extract().statusCode());
      int dissolving = command(path, "dissolve", END).extract().statusCode();
      assertNotEquals(founding.join() == 201, dissolving == 200, "one of the two, never both");
    }
  }

  @Test
  void theMembersOfAJointBureauAreTheOfficersOfTheBodiesItJoins() {
    String board = governingBody("consensus");
    String assembly = governingBody("consensus");
    officer(board, "chair", "Poland", "eastern-europe", "2021-11-14");
    officer(board, "rapporteur", "Kenya", "africa", "2022-11-14");
    officer(assembly, "chair", "Mexico", "latin-america-and-caribbean", "2023-06-04");
    officer(assembly, "vice-chair", "Kenya", "africa", "2023-06-04");
    String code = jointBureau().get("code").toString();
    Map<String, Object> command = jointBureau(board, assembly);
    command.put("code", code);
    establish(command).statusCode(201).body("joins", containsInAnyOrder(board, assembly));
    String address = API + "/bodies/" + code;
    asStaff()
        .get(address + "/bureau?asOf=2021-06-01")
        .then()
        .statusCode(200)
        .body("officers.holder", containsInAnyOrder("Poland", "Kenya", "Mexico", "Kenya"))
        .body(
            "officers.findAll { it.body == '" + board + "' }.role",
            contains("chair", "rapporteur"));
    asStaff()
        .get(address + "/bureau?asOf=2022-01-01")
        .then()
        .body("officers.holder", containsInAnyOrder("Kenya", "Mexico", "Kenya"));
    String id = idOf(code);
    asSecretary()
        .body(
            Map.of(
                "role", "member",
                "holderKind", "member-state",
                "holder", "France",
                "from", "2021-01-01"))
        .post(API + "/bodies/" + id + "/memberships")
        .then()
        .statusCode(409)
        .body("detail", containsString(board));
    command(
            "/bodies/" + id + "/seats",
            "compose",
            "/bodies/" + id,
            Map.of("seats", List.of(Map.of("regionalGroup", "africa", "seats", 1))))
        .statusCode(409);
    asStaff().get(address + "/memberships").then().body("items", hasSize(0));
    // Three States have a vote, one of them as an officer of both: two of them are a majority.
    String meeting =
        "/meetings/"
            + asSecretary()
                .body(Map.of("body", code, "opensOn", "2021-06-01"))
                .post(API + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    command(meeting, "convene", Map.of("attendance", List.of(delegation("Kenya"))))
        .statusCode(422)
        .body("type", equalTo("/problems/quorum-not-reached"));
    command(meeting, "convene", Map.of("attendance", List.of(delegation("France"))))
        .statusCode(422)
        .body("errors.pointer", contains("/attendance/0/name"));
    command(
            meeting,
            "convene",
            Map.of("attendance", List.of(delegation("Kenya"), delegation("Mexico"))))
        .statusCode(200)
        .body("quorum.required", equalTo(2));
  }

  private static Map<String, Object> delegation(String name) {
    return Map.of("kind", "delegation", "name", name, "role", "member");
  }

  @Test
  void aJointBureauJoinsTwoGoverningBodiesOrMore() {
    String board = governingBody("consensus");
    establish(jointBureau(board)).statusCode(422).body("errors.pointer", contains("/joins"));
    establish(jointBureau(board, board)).statusCode(422).body("errors.pointer", contains("/joins"));
    establish(jointBureau()).statusCode(422).body("errors.pointer", contains("/joins"));
    establish(jointBureau(board, "NO-SUCH"))
        .statusCode(422)
        .body("errors.pointer", contains("/joins/1"));
    Map<String, Object> internal = committee(code("INT"));
    established(internal);
    establish(jointBureau(board, internal.get("code").toString()))
        .statusCode(422)
        .body("errors.pointer", contains("/joins/1"));
    Map<String, Object> seated = jointBureau(board, governingBody("consensus"));
    seated.put("seats", List.of(Map.of("regionalGroup", "africa", "seats", 1)));
    establish(seated).statusCode(422).body("errors.pointer", contains("/seats"));
    Map<String, Object> committee = committee(code("COM"));
    committee.put("joins", List.of(board));
    establish(committee).statusCode(422).body("errors.pointer", contains("/joins"));
  }
}
