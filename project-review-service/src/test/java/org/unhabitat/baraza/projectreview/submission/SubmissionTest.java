package org.unhabitat.baraza.projectreview.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECT_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSION_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.drafted;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;

@QuarkusTest
class SubmissionTest {
  @Inject DataSource database;

  @Test
  void aSubmissionIsTheNextVersionOfAProjectAtItsNextStage() {
    String project = proposed(conceptNote("Streets"));
    String reference = read(PROJECTS, project).extract().path("reference");
    String id = drafted(project);
    read(SUBMISSIONS, id)
        .body("reference", equalTo(reference + "/S1"))
        .body("state", equalTo("draft"))
        .body("stage", equalTo("concept-note"))
        .body("project.id", equalTo(project))
        .body("preparedBy", equalTo("juma"))
        .body("contentHash", nullValue());
    asStaff().get(SUBMISSIONS + "/" + id + "/content").then().statusCode(404);
    PublishedEvents.await(SUBMISSION_EVENTS, id, "drafted");
  }

  @Test
  void submittingMovesAnIdeaToItsConceptNote() {
    String project = proposed(conceptNote("Streets"));
    String id = submitted(project, "2021-03-01");
    read(SUBMISSIONS, id)
        .body("state", equalTo("submitted"))
        .body("submittedOn", equalTo("2021-03-01"))
        .body("submittedBy", equalTo("juma"))
        .body("projectVersion", equalTo(1));
    read(PROJECTS, project).body("state", equalTo("concept-note"));
    PublishedEvents.await(PROJECT_EVENTS, project, "advanced");
    Message event = PublishedEvents.await(SUBMISSION_EVENTS, id, "submitted");
    assertFalse(event.data().toString().contains("juma"), "no person is on the wire");
  }

  @Test
  void whatIsMissingIsListedAndNothingIsSubmitted() {
    String project = proposed(Map.of("titles", Map.of("en", "A thought"), "unit", "ROAF"));
    String id = drafted(project);
    command(asOfficer(), SUBMISSIONS, id, "submit", null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/incomplete-submission"))
        .body(
            "errors.pointer",
            equalTo(
                List.of("/countries", "/budget", "/startsOn", "/endsOn", "/subprogrammeShares")));
    read(SUBMISSIONS, id).body("state", equalTo("draft"));
    read(PROJECTS, project).body("state", equalTo("idea"));
  }

  @Test
  void aProjectDocumentNeedsMoreThanAConceptNote() {
    String project = proposed(conceptNote("Streets"));
    String id =
        asOfficer()
            .body(Map.of("project", project, "stage", "project-document"))
            .post(SUBMISSIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of())
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/markers"))
        .body("errors.detail", hasItem("score climate"))
        .body("errors.detail", hasItem("budget for evaluation"))
        .body("errors.pointer", not(hasItem("/budget")));
  }

  @Test
  void whatWasSubmittedStaysAsItWas() throws NoSuchAlgorithmException {
    String project = proposed(conceptNote("Before"));
    String id = submitted(project, "2021-03-01");
    String hash = read(SUBMISSIONS, id).extract().path("contentHash");
    String content = content(id);
    assertTrue(content.contains("Before"));
    assertEquals(
        hash,
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8))));

    command(asOfficer(), PROJECTS, project, "revise", conceptNote("After"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/project-under-review"));
    command(asSecretary(), SUBMISSIONS, id, "return", Map.of("comment", "Say more"))
        .then()
        .statusCode(200);
    command(asOfficer(), PROJECTS, project, "revise", conceptNote("After"))
        .then()
        .statusCode(200)
        .body("titles.en", equalTo("After"));

    assertEquals(content, content(id));
    read(SUBMISSIONS, id)
        .body("contentHash", equalTo(hash))
        .body("titles.en", equalTo("Before"))
        .body("version", equalTo(3));
  }

  @Test
  void notEvenTheDatabaseLetsContentChange() {
    String id = submitted(proposed(conceptNote("Sealed")), "2021-03-01");
    String content = content(id);
    for (String statement :
        List.of(
            "update submission set content = '{}', content_hash ="
                + " encode(sha256('{}'::bytea), 'hex') where id = ?",
            "update submission set content = null, content_hash = null where id = ?",
            "delete from submission where id = ?")) {
      SQLException refused = assertThrows(SQLException.class, () -> execute(statement, id));
      assertTrue(refused.getMessage().contains("immutable"), refused.getMessage());
    }
    assertEquals(content, content(id));
  }

  @Test
  void aSubmissionIsSubmittedOnce() {
    String id = submitted(proposed(conceptNote("Streets")), "2021-03-01");
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-submission-state"));
  }

  @Test
  void nothingIsSubmittedInTheFuture() {
    String id = drafted(proposed(conceptNote("Streets")));
    String tomorrow = LocalDate.now(ZoneId.of("Africa/Nairobi")).plusDays(1).toString();
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of("submittedOn", tomorrow))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/submittedOn")));
  }

  @Test
  void nothingIsSubmittedLongAgo() {
    String id = drafted(proposed(conceptNote("Streets")));
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of("submittedOn", "1900-01-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/submittedOn")));
    read(SUBMISSIONS, id).body("state", equalTo("draft"));
  }

  @Test
  void aProjectHasOneOpenSubmission() {
    String project = proposed(conceptNote("Streets"));
    String first = drafted(project);
    asOfficer()
        .body(Map.of("project", project))
        .post(SUBMISSIONS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/submission-already-open"));
    command(asOfficer(), SUBMISSIONS, first, "withdraw", Map.of("reason", "begun too early"))
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"))
        .body("withdrawalReason", equalTo("begun too early"));
    PublishedEvents.await(SUBMISSION_EVENTS, first, "withdrawn");
    read(SUBMISSIONS, drafted(project)).body("reference", endsWith("/S2"));
  }

  @Test
  void theSecretaryReturnsWhatCannotGoToTheCommittee() {
    String project = proposed(conceptNote("Streets"));
    String id = submitted(project, "2021-03-01");
    command(asSecretary(), SUBMISSIONS, id, "return", Map.of()).then().statusCode(400);
    command(asSecretary(), SUBMISSIONS, id, "return", Map.of("comment", "the budget is unclear"))
        .then()
        .statusCode(200)
        .body("state", equalTo("returned"))
        .body("returnComment", equalTo("the budget is unclear"));
    PublishedEvents.await(SUBMISSION_EVENTS, id, "returned");
    asStaff()
        .get(SUBMISSIONS + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("drafted", "submitted", "returned")))
        .body("[2].reason", equalTo("the budget is unclear"))
        .body("[2].actor", equalTo("sanna"));
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of()).then().statusCode(409);
    command(asOfficer(), SUBMISSIONS, id, "withdraw", Map.of("reason", "x")).then().statusCode(409);
    drafted(project);
  }

  @Test
  void aDraftIsNotReturned() {
    String id = drafted(proposed(conceptNote("Streets")));
    command(asSecretary(), SUBMISSIONS, id, "return", Map.of("comment", "x"))
        .then()
        .statusCode(409);
  }

  @Test
  void rolesAndUnitsAreKept() {
    String project = proposed(conceptNote("Streets"));
    asSecretary().body(Map.of("project", project)).post(SUBMISSIONS).then().statusCode(403);
    asOfficerOf("ROAS").body(Map.of("project", project)).post(SUBMISSIONS).then().statusCode(403);
    String id = drafted(project);
    command(asOfficerOf("ROAS"), SUBMISSIONS, id, "submit", Map.of()).then().statusCode(403);
    command(asOfficerOf("ROAS"), SUBMISSIONS, id, "withdraw", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    command(asSecretary(), SUBMISSIONS, id, "submit", Map.of()).then().statusCode(403);
    command(asSecretary(), SUBMISSIONS, id, "withdraw", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    command(asOfficer(), SUBMISSIONS, id, "return", Map.of("comment", "x")).then().statusCode(403);
    read(SUBMISSIONS, id)
        .body(
            "allowedActions.find { it.action == 'return' }.reason",
            equalTo("it takes the role review-secretary"));
  }

  @Test
  void aStageFitsTheStateOfTheProject() {
    String project = proposed(conceptNote("Streets"));
    asOfficer()
        .body(Map.of("project", project, "stage", "revision"))
        .post(SUBMISSIONS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-project-state"));
    command(asOfficer(), PROJECTS, project, "drop", Map.of("reason", "x")).then().statusCode(200);
    asOfficer().body(Map.of("project", project)).post(SUBMISSIONS).then().statusCode(409);
    asOfficer()
        .body(Map.of("project", UUID.randomUUID().toString()))
        .post(SUBMISSIONS)
        .then()
        .statusCode(404);
    asOfficer().body(Map.of()).post(SUBMISSIONS).then().statusCode(400);
  }

  @Test
  void submissionsAreFoundByWhatTheyAre() {
    String project = proposed(with(conceptNote("Streets"), "countries", List.of("KEN")));
    String id = submitted(project, "2021-03-01");
    for (String filter :
        List.of(
            "state=submitted",
            "stage=concept-note",
            "unit=ROAF",
            "from=2021-03-01&to=2021-03-01",
            "sort=-changedAt")) {
      asStaff()
          .get(SUBMISSIONS + "?project=" + project + "&" + filter)
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(id)));
    }
    for (String filter :
        List.of(
            "state=draft", "stage=revision", "unit=ROAS", "to=2021-02-28", "decision=rejected")) {
      asStaff()
          .get(SUBMISSIONS + "?project=" + project + "&" + filter)
          .then()
          .statusCode(200)
          .body("items", equalTo(List.of()));
    }
    asStaff()
        .accept("text/csv")
        .get(SUBMISSIONS + "?project=" + project)
        .then()
        .statusCode(200)
        .body(containsString("project.reference"));
  }

  @Test
  void aDecisionIsPartOfTheSubmission() {
    String id = submitted(proposed(conceptNote("Streets")), "2021-03-01");
    decide(convened("2021-03-10", id), id, "rejected").statusCode(200);
    read(SUBMISSIONS, id)
        .body("state", equalTo("decided"))
        .body("decision.kind", equalTo("rejected"))
        .body("decision.decidedOn", equalTo("2021-03-10"));
    PublishedEvents.await(SUBMISSION_EVENTS, id, "decided");
    asStaff()
        .get(SUBMISSIONS + "?decision=rejected&limit=200")
        .then()
        .body("items.id", hasItem(id));
  }

  private static String content(String id) {
    return asStaff()
        .get(SUBMISSIONS + "/" + id + "/content")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .extract()
        .asString();
  }

  private int execute(String statement, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setObject(1, UUID.fromString(id));
      return prepared.executeUpdate();
    }
  }
}
