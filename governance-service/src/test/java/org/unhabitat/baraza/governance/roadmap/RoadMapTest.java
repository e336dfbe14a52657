package org.unhabitat.baraza.governance.roadmap;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Milestones, what a slip moves, and what member states said. */
@QuarkusTest
class RoadMapTest {

  private static String taskForce() {
    String code = code("TF");
    Map<String, Object> command = new HashMap<>(committee(code));
    command.put("kind", "task-force");
    command.put("rules", Map.of("sunsetOn", "2023-06-30"));
    established(command);
    return code;
  }

  private static Map<String, Object> step(String code, String plannedOn, String... dependsOn) {
    return Map.of(
        "code",
        code,
        "titles",
        Map.of("en", "Step " + code),
        "owner",
        "OED",
        "plannedOn",
        plannedOn,
        "dependsOn",
        List.of(dependsOn));
  }

  private static ValidatableResponse draw(String body, List<Map<String, Object>> milestones) {
    return asSecretary()
        .body(
            Map.of(
                "code",
                code("RM"),
                "titles",
                Map.of("en", "Road map to the second session of the Assembly"),
                "body",
                body,
                "milestones",
                milestones))
        .post(API + "/road-maps")
        .then();
  }

  private static List<Map<String, Object>> toTheAssembly() {
    return List.of(
        step("THEME", "2022-10-01"),
        step("DRAFTS", "2023-01-31", "THEME"),
        step("CPR", "2023-05-29", "DRAFTS"),
        step("HLM", "2022-04-28"),
        step("SESSION", "2023-06-05", "CPR", "HLM"));
  }

  @Test
  void aSlipShowsWhatItMovesAndMovesIt() {
    String body = taskForce();
    String id = draw(body, toTheAssembly()).statusCode(201).extract().path("id");
    String roadMap = "/road-maps/" + id;
    asStaff()
        .get(API + roadMap + "/slip?milestone=DRAFTS&expectedOn=2023-02-10")
        .then()
        .statusCode(200)
        .body("DRAFTS", equalTo("2023-02-10"))
        .body("CPR", equalTo("2023-06-08"))
        .body("SESSION", equalTo("2023-06-15"));
    command(
            roadMap,
            "slip",
            Map.of("milestone", "DRAFTS", "expectedOn", "2023-02-10", "reason", "No agreement"))
        .statusCode(200)
        .body("milestones.slipDays", contains(0, 10, 10, 0, 10))
        .body("milestones[1].plannedOn", equalTo("2023-01-31"));
    command(roadMap, "reach", Map.of("milestone", "DRAFTS", "reachedOn", "2023-02-09"))
        .statusCode(409)
        .body("detail", containsString("THEME"));
    command(roadMap, "reach", Map.of("milestone", "THEME", "reachedOn", "2999-01-01"))
        .statusCode(422);
    command(roadMap, "reach", Map.of("milestone", "THEME", "reachedOn", "2022-11-23"))
        .statusCode(200)
        .body("reached", equalTo(1));
    command(
            roadMap,
            "consult",
            Map.of(
                "milestone", "DRAFTS",
                "consulted", "African Group",
                "heldOn", "2022-12-01",
                "guidance", "Keep it short"))
        .statusCode(200)
        .body("consultations.consulted", contains("African Group"));
    command(roadMap, "drop", Map.of("milestone", "HLM", "reason", "Held by the Assembly"))
        .statusCode(200)
        .body("dropped", equalTo(1));
    command(roadMap, "drop", Map.of("milestone", "HLM", "reason", "Again")).statusCode(409);
    command(roadMap, "drop", Map.of("milestone", "NONE", "reason", "?"))
        .statusCode(422)
        .body("errors.pointer", contains("/milestone"));
    for (String milestone : List.of("DRAFTS", "CPR", "SESSION")) {
      command(roadMap, "reach", Map.of("milestone", milestone, "reachedOn", "2023-06-05"))
          .statusCode(200);
    }
    asStaff()
        .get(API + roadMap)
        .then()
        .body("state", equalTo("completed"))
        .body("late", equalTo(0));
    asStaff()
        .get(API + roadMap + "/history")
        .then()
        .statusCode(200)
        .body("action", hasItem("milestone-moved"));
    for (String happened :
        List.of(
            "drawn", "milestone-moved", "milestone-reached", "milestone-dropped", "consulted")) {
      PublishedEvents.await("governance.road-map.events.v1", id, happened);
    }
  }

  @Test
  void aRoadMapThatCannotBeWalkedIsRefused() {
    String body = taskForce();
    draw(body, List.of(step("A", "2023-01-01", "B"), step("B", "2023-01-01", "A")))
        .statusCode(422)
        .body("errors.pointer", contains("/milestones/0/dependsOn"));
    draw(body, List.of(step("A", "2023-01-01", "X")))
        .statusCode(422)
        .body("errors.pointer", contains("/milestones/0/dependsOn/0"));
    draw(body, List.of(step("A", "2023-01-01"), step("A", "2023-01-01")))
        .statusCode(422)
        .body("errors.pointer", contains("/milestones/1/code"));
    draw(body, List.of(step("A", "2023-02-01"), step("B", "2023-01-01", "A"))).statusCode(422);
    draw(body, List.of()).statusCode(400);
  }

  @Test
  void aConsultationWasHeldAndAMilestoneWasReachedByNow() {
    String roadMap =
        "/road-maps/"
            + draw(taskForce(), List.of(step("THEME", "2022-10-01")))
                .statusCode(201)
                .extract()
                .<String>path("id");
    Map<String, Object> consultation =
        new HashMap<>(
            Map.of("milestone", "THEME", "consulted", "African Group", "guidance", "Go on"));
    consultation.put("heldOn", dayFromNow(1));
    command(roadMap, "consult", consultation).spec(inFuture("/heldOn"));
    consultation.put("milestone", "NONE");
    command(roadMap, "consult", consultation).spec(broken("/milestone"));
    command(roadMap, "reach", Map.of("milestone", "THEME", "reachedOn", dayFromNow(1)))
        .spec(inFuture("/reachedOn"));
    asStaff()
        .get(API + roadMap + "/slip?milestone=NONE&expectedOn=2023-02-10")
        .then()
        .spec(broken("/milestone"));
    asStaff().get(API + roadMap).then().body("version", equalTo(1));
  }

  @Test
  void aBodyThatWasDissolvedDrawsNoRoadMap() {
    String code = code("OVER");
    String body = established(committee(code));
    command("/bodies/" + body, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "Done"))
        .statusCode(200);
    draw(code, List.of(step("A", "2023-01-01"))).spec(conflict());
  }

  @Test
  void theWorkOfATaskForceIsOneView() {
    String body = taskForce();
    draw(body, toTheAssembly()).statusCode(201);
    asSecretary()
        .body(Map.of("body", body, "opensOn", "2022-03-01"))
        .post(API + "/meetings")
        .then()
        .statusCode(201);
    asStaff()
        .get(API + "/road-maps/work-of/" + body)
        .then()
        .statusCode(200)
        .body("meetings.reference", contains(body + "/2022/01"))
        .body("roadMaps[0].milestones.code", hasItem("SESSION"));
    asStaff()
        .get(API + "/road-maps?body=" + body)
        .then()
        .statusCode(200)
        .body("items.body", contains(body));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    String body = taskForce();
    Map<String, Object> command =
        Map.of(
            "code", code("RM"),
            "titles", Map.of("en", "Road map"),
            "body", body,
            "milestones", toTheAssembly());
    asStaff().body(command).post(API + "/road-maps").then().statusCode(403);
    asSecretaryOf("GSD").body(command).post(API + "/road-maps").then().statusCode(403);
    asStaff().get(API + "/road-maps/NO-SUCH-MAP").then().statusCode(404);
  }
}
