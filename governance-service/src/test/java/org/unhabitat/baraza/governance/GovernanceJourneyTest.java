package org.unhabitat.baraza.governance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaffOf;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.governance.outcome.Outcomes;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** What a secretariat and a member state do from beginning to end, as docs/governance tells it. */
@QuarkusTest
class GovernanceJourneyTest {

  private static Map<String, Object> delegation(String name) {
    return Map.of("kind", "delegation", "name", name, "role", "member");
  }

  @Test
  void theBoardPreparesAndHoldsASession() {
    String board = code("BOARD");
    Map<String, Object> establish = new HashMap<>(committee(board));
    establish.put("kind", "governing-body");
    establish.put(
        "rules",
        Map.of("decisionRule", "consensus", "quorum", Map.of("basis", "fixed", "number", 2)));
    established(establish);
    String id =
        asSecretary()
            .body(Map.of("body", board, "opensOn", "2022-03-29", "closesOn", "2022-03-31"))
            .post(API + "/meetings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String meeting = "/meetings/" + id;
    List<Map<String, Object>> items =
        List.of(
            Map.of("titles", Map.of("en", "Adoption of the agenda")),
            Map.of("titles", Map.of("en", "Annual work programme and budget")));
    command(meeting, "set-agenda", Map.of("items", items, "frozenFrom", "2022-02-15"))
        .statusCode(200);
    String document =
        asSecretary()
            .body(
                Map.of(
                    "symbol",
                    "HSP/" + board + ".2022/2",
                    "titles",
                    Map.of("en", "Draft annual work programme"),
                    "meeting",
                    board + "/2022/01",
                    "agendaItem",
                    "2",
                    "category",
                    "pre-session",
                    "unit",
                    "OED",
                    "languages",
                    List.of("en")))
            .post(API + "/documents")
            .then()
            .statusCode(201)
            .body("submitBy", equalTo("2022-01-18"))
            .extract()
            .path("id");
    command("/documents/" + document, "submit", Map.of("submittedOn", "2022-01-17", "words", 8000))
        .statusCode(200);
    command("/documents/" + document, "issue", Map.of("language", "en", "issuedOn", "2022-02-14"))
        .statusCode(200)
        .body("issuedOnTime", equalTo(true));
    command(meeting, "convene", Map.of("attendance", List.of(delegation("Kenya")))).statusCode(422);
    command(
            meeting,
            "convene",
            Map.of("attendance", List.of(delegation("Kenya"), delegation("Poland"))))
        .statusCode(200);
    command(meeting, "adopt-agenda", Map.of()).statusCode(200);
    Map<String, Object> text = Outcomes.decision(board, board + "/2022/01", 1);
    text.put("agendaItem", "2");
    command("/outcomes/" + Outcomes.proposed(text), "adopt", Map.of("adoptedOn", "2022-03-30"))
        .statusCode(200);
    command(meeting, "close", Map.of("closedOn", "2022-03-31")).statusCode(200);
    String minutes =
        asSecretary()
            .get(API + meeting + "/minutes-proposal")
            .then()
            .statusCode(200)
            .body("text", containsString(board + "/DEC/2022/1"))
            .extract()
            .path("text");
    command(meeting, "draft-minutes", Map.of("text", minutes)).statusCode(200);
    Map<String, String> approval = Map.of("approvedOn", "2022-04-08");
    command(meeting, "approve-minutes", approval).statusCode(403);
    command(asSecondSecretary(), meeting, "approve-minutes", approval).statusCode(200);
    given()
        .get("/api/public/v1/meetings?body=" + board)
        .then()
        .statusCode(200)
        .body("items.agenda[0].state", contains("closed", "closed"));
  }

  @Test
  void aResolutionIsImportedAdoptedFollowedUpAndLookedUp() {
    String assembly = code("HA");
    String name = "Habitat Assembly " + assembly;
    Map<String, Object> establish = new HashMap<>(committee(assembly));
    establish.put("kind", "governing-body");
    establish.put("names", Map.of("en", name));
    establish.put("rules", Map.of("decisionRule", "consensus"));
    established(establish);
    String session = Outcomes.session(assembly, "2023-06-09", Map.of("sessionNumber", 2));
    String text =
        """
        Resolution adopted by the %s on 9 June 2023
        2/10. Monitoring of the implementation of resolutions
        The %s,
        Recalling General Assembly resolution 73/239 of 20 December 2018,
        1. Requests the Executive Director to implement a system for tracking;
        2. Also requests the Executive Director to report regularly.
        """
            .formatted(name, name);
    String id =
        given()
            .auth()
            .oauth2(Tokens.of("grace", Role.STAFF, Role.GOVERNANCE_SECRETARY))
            .contentType("application/octet-stream")
            .body(text.getBytes(StandardCharsets.UTF_8))
            .post(API + "/imports?layout=resolution-text")
            .then()
            .statusCode(201)
            .body("state", equalTo("done"))
            .extract()
            .path("outcome.id");
    String outcome = "/outcomes/" + id;
    Map<String, Object> read =
        asSecretary().get(API + outcome).then().extract().jsonPath().getMap("");
    List<Map<String, Object>> paragraphs =
        ((List<?>) read.get("paragraphs"))
            .stream()
                .map(
                    paragraph -> {
                      Map<String, Object> bare = new HashMap<>();
                      ((Map<?, ?>) paragraph)
                          .forEach((field, value) -> bare.put(field.toString(), value));
                      bare.remove("id");
                      return bare;
                    })
                .toList();
    command(
            outcome,
            "revise",
            Map.of("titles", read.get("titles"), "meeting", session, "paragraphs", paragraphs))
        .statusCode(200);
    String window = "/api/public/v1/resolutions/" + assembly + "/RES/2/10";
    given().get(window).then().statusCode(404);
    command(outcome, "adopt", Map.of("adoptedOn", "2023-06-09")).statusCode(200);
    given().get(window).then().statusCode(200).body("paragraphs[1].status", equalTo("open"));
    String followUp = "/follow-ups/" + Outcomes.followUps(id).get(0);
    command(followUp, "assign", Map.of("leadUnit", "GSD", "dueOn", "2024-05-06")).statusCode(200);
    command(asStaffOf("GSD"), followUp, "start", Map.of()).statusCode(200);
    command(
            asStaffOf("GSD"),
            followUp,
            "report",
            Map.of(
                "reportedOn", "2024-04-01",
                "text", "The system is open to member states.",
                "evidence", "HSP/EB.2024/7"))
        .statusCode(200);
    command(
            followUp,
            "close",
            Map.of(
                "closedOn", "2024-05-08",
                "conclusion", "implemented",
                "note", "Taken note of by the Board"))
        .statusCode(200);
    given()
        .get(window)
        .then()
        .statusCode(200)
        .body("paragraphs[1].number", equalTo("1"))
        .body("paragraphs[1].addressee", equalTo("Executive Director"))
        .body("paragraphs[1].status", equalTo("closed"))
        .body("paragraphs[1].conclusion", equalTo("implemented"))
        .body("paragraphs[1].done", equalTo("The system is open to member states."))
        .body("paragraphs[2].status", equalTo("open"));
  }
}
