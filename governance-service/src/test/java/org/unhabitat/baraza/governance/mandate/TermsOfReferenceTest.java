package org.unhabitat.baraza.governance.mandate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Terms of reference: written by one, commented by many, approved by another. */
@QuarkusTest
class TermsOfReferenceTest {
  private static final String TOPIC = "governance.terms-of-reference.events.v1";
  private static final Map<String, Object> TEXT = Map.of("text", Map.of("en", "It advises."));

  private static String drafted(String body) {
    String id =
        asSecretary()
            .body(TEXT)
            .post(API + "/bodies/" + body + "/terms-of-reference")
            .then()
            .statusCode(201)
            .body("state", equalTo("draft"))
            .extract()
            .path("id");
    return "/bodies/" + body + "/terms-of-reference/" + id;
  }

  private static String approved(String body, String approvedOn) {
    String path = drafted(body);
    command(path, "consult", Map.of("until", "2020-02-28")).statusCode(200);
    command(asSecondSecretary(), path, "approve", Map.of("approvedOn", approvedOn))
        .statusCode(200)
        .body("state", equalTo("approved"))
        .body("approvedBy", equalTo("hassan"));
    return path;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void anApprovalSupersedesTheVersionBefore() {
    String code = code("TOR");
    String body = established(committee(code));
    String first = approved(body, "2020-03-01");
    String second = approved(body, "2021-03-01");
    asStaff()
        .get(API + first)
        .then()
        .body("state", equalTo("superseded"))
        .body("supersededOn", equalTo("2021-03-01"))
        .body("version", equalTo(4));
    asStaff()
        .get(API + "/bodies/" + code + "/terms-of-reference")
        .then()
        .body("items.reference", contains(code + "/TOR/2", code + "/TOR/1"))
        .body("items.state", contains("approved", "superseded"));
    asStaff()
        .get(API + "/bodies/" + code + "/terms-of-reference?state=approved")
        .then()
        .body("items.id", contains(id(second)));
    for (String happened : List.of("drafted", "put-into-consultation", "approved", "superseded")) {
      var event = PublishedEvents.await(TOPIC, id(first), happened);
      assertFalse(event.data().toString().contains("advises"), "the text stays in the service");
    }
    asStaff()
        .get(API + first + "/history")
        .then()
        .body("action", contains("drafted", "put-into-consultation", "approved", "superseded"));
  }

  @Test
  void aVersionComesBackFromConsultationAndIsWrittenAnew() {
    String body = established(committee(code("BACK")));
    String path = drafted(body);
    command(path, "consult", Map.of("until", "2020-02-28")).statusCode(200);
    command(path, "revise", TEXT).statusCode(409);
    command(path, "return-to-draft", Map.of("reason", "two comments")).statusCode(200);
    command(path, "return-to-draft", Map.of("reason", "again")).statusCode(409);
    command(asSecondSecretary(), path, "revise", Map.of("text", Map.of("en", "It decides.")))
        .statusCode(200)
        .body("text.en", equalTo("It decides."))
        .body("writtenBy", contains("grace", "hassan"));
    PublishedEvents.await(TOPIC, id(path), "returned-to-draft");
    PublishedEvents.await(TOPIC, id(path), "revised");
  }

  @Test
  void whoeverWroteAVersionDoesNotApproveIt() {
    String body = established(committee(code("OWN")));
    String path = drafted(body);
    command(asSecondSecretary(), path, "approve", Map.of("approvedOn", "2020-03-01"))
        .statusCode(409);
    command(path, "consult", Map.of("until", "2020-02-28"))
        .statusCode(200)
        .body("allowedActions.find { it.action == 'approve' }.allowed", is(false));
    command(path, "approve", Map.of("approvedOn", "2020-03-01"))
        .statusCode(403)
        .body("type", equalTo("/problems/own-terms"));
  }

  @Test
  void oneVersionAtATimeIsUnderWayAndApprovalsGoForward() {
    String body = established(committee(code("ONE")));
    approved(body, "2021-03-01");
    String path = drafted(body);
    asSecretary()
        .body(TEXT)
        .post(API + "/bodies/" + body + "/terms-of-reference")
        .then()
        .statusCode(409);
    command(path, "consult", Map.of("until", "2021-02-28")).statusCode(200);
    command(path, "consult", Map.of("until", "2021-02-28")).statusCode(409);
    command(asSecondSecretary(), path, "approve", Map.of("approvedOn", "2021-03-01"))
        .statusCode(422)
        .body("errors.pointer", contains("/approvedOn"));
    command(asSecondSecretary(), path, "approve", Map.of("approvedOn", "2999-03-01"))
        .statusCode(422)
        .body("type", equalTo("/problems/date-in-future"));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    String body = established(committee(code("WHO")));
    String all = API + "/bodies/" + body + "/terms-of-reference";
    asStaff().body(TEXT).post(all).then().statusCode(403);
    asSecretaryOf("ROAP").body(TEXT).post(all).then().statusCode(403);
    String path = drafted(body);
    Map<String, Map<String, Object>> commands =
        Map.of(
            "revise", TEXT,
            "consult", Map.of("until", "2020-02-28"),
            "return-to-draft", Map.of("reason", "mine"),
            "approve", Map.of("approvedOn", "2020-03-01"));
    commands.forEach(
        (verb, command) -> {
          command(asStaff(), path, verb, command).statusCode(403);
          command(asSecretaryOf("ROAP"), path, verb, command).statusCode(403);
        });
    asStaff().get(API + path).then().body("allowedActions.allowed", hasItem(false));
    String other = established(committee(code("OTHER")));
    asStaff()
        .get(API + "/bodies/" + other + "/terms-of-reference/" + id(path))
        .then()
        .statusCode(404);
  }
}
