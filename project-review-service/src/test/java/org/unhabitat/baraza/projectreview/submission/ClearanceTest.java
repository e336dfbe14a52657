package org.unhabitat.baraza.projectreview.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.unhabitat.baraza.projectreview.Review.CHECKLISTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECT_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSION_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.checklist;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.with;
import static org.unhabitat.baraza.projectreview.Review.word;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/**
 * Whole-of-house clearances: who is asked what, in which order, and what that keeps from happening.
 */
@QuarkusTest
class ClearanceTest {
  @Test
  void functionsAreAskedInTheirOrderAndAnApprovalTakesThemAll() {
    int year = newYear();
    String from = year + "-01-01";
    String until = year + "-12-31";
    checklist("finance", 1, from, until);
    checklist("gender-and-social-inclusion", 1, from, until);
    checklist("subprogramme-4", 2, from, until);
    checklist("subprogramme-2", 1, from, until);
    String project = proposed(projectDocument("Streets"));
    String id = submittedDocument(project, year + "-03-01");
    PublishedEvents.await(PROJECT_EVENTS, project, "advanced");
    read(SUBMISSIONS, id)
        .body("waitingFor", equalTo(List.of("finance", "gender-and-social-inclusion")))
        .body("clearances.find { it.function == 'subprogramme-4' }.state", equalTo("required"))
        .body("clearances.find { it.function == 'subprogramme-2' }.state", equalTo("not-required"))
        .body(
            "clearances.find { it.function == 'finance' }.waitingSince", equalTo(year + "-03-01"));
    asStaff()
        .get(SUBMISSIONS + "?waitingFor=finance&project=" + project)
        .then()
        .body("items.id", equalTo(List.of(id)));
    asStaff()
        .get(SUBMISSIONS + "?waitingFor=subprogramme-4&project=" + project)
        .then()
        .body("items.id", equalTo(List.of()));

    command(asReviewerOf("*"), SUBMISSIONS, id, "clear", word("subprogramme-4", "granted"))
        .then()
        .statusCode(422)
        .body("detail", containsString("waits for finance, gender-and-social-inclusion first"));
    command(asReviewerOf("*"), SUBMISSIONS, id, "clear", word("legal", "granted"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/function")));
    command(
            asReviewerOf("finance"),
            SUBMISSIONS,
            id,
            "clear",
            with(word("finance", "granted"), "givenOn", year + "-03-05"))
        .then()
        .statusCode(200)
        .body(
            "clearances.find { it.function == 'finance' }.workingDays", equalTo(workingDays(year)))
        .body("waitingFor", equalTo(List.of("gender-and-social-inclusion")));
    PublishedEvents.await(SUBMISSION_EVENTS, id, "clearance-granted");

    String meeting = convened(year + "-04-01", id);
    decide(meeting, id, "approved")
        .statusCode(422)
        .body("type", equalTo("/problems/not-cleared"))
        .body(
            "errors.detail",
            equalTo(
                List.of(
                    "the clearance by gender-and-social-inclusion is missing",
                    "the clearance by subprogramme-4 is missing")));
    command(
            asReviewerOf("gender-and-social-inclusion"),
            SUBMISSIONS,
            id,
            "clear",
            word("gender-and-social-inclusion", "denied"))
        .then()
        .statusCode(200);
    PublishedEvents.await(SUBMISSION_EVENTS, id, "clearance-denied");
    decide(meeting, id, "approved")
        .statusCode(422)
        .body("errors.detail", hasItem("the clearance by gender-and-social-inclusion is denied"));
    command(
            asReviewerOf("*"),
            SUBMISSIONS,
            id,
            "clear",
            word("gender-and-social-inclusion", "granted"))
        .then()
        .statusCode(200)
        .body("waitingFor", equalTo(List.of("subprogramme-4")));
    command(asReviewerOf("*"), SUBMISSIONS, id, "clear", word("subprogramme-4", "granted"))
        .then()
        .statusCode(200)
        .body("waitingFor", equalTo(List.of()));
    decide(meeting, id, "approved").statusCode(200);
    String hash = read(SUBMISSIONS, id).extract().path("contentHash");
    read(PROJECTS, project)
        .body("state", equalTo("approved"))
        .body("approval.contentHash", equalTo(hash))
        .body("approval.projectVersion", equalTo(1));
    command(asReviewerOf("*"), SUBMISSIONS, id, "clear", word("finance", "denied"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-submission-state"));
  }

  /** From the first to the fifth of March. */
  private static int workingDays(int year) {
    return (int)
        LocalDate.of(year, 3, 2)
            .datesUntil(LocalDate.of(year, 3, 6))
            .filter(day -> day.getDayOfWeek().getValue() <= 5)
            .count();
  }

  @Test
  void onlyWhoClearsForTheFunctionGivesItsWord() {
    int year = newYear();
    checklist("finance", 1, year + "-01-01", year + "-12-31");
    String id = submittedDocument(proposed(projectDocument("x")), year + "-03-01");
    Map<String, Object> word = word("finance", "granted");
    command(asNobody(), SUBMISSIONS, id, "clear", word).then().statusCode(401);
    command(asOfficer(), SUBMISSIONS, id, "clear", word).then().statusCode(403);
    command(asSecretary(), SUBMISSIONS, id, "clear", word).then().statusCode(403);
    command(asReviewerOf("legal"), SUBMISSIONS, id, "clear", word)
        .then()
        .statusCode(403)
        .body("detail", containsString("you do not clear for the function finance"));
    command(asReviewerOf("finance"), SUBMISSIONS, UUID.randomUUID().toString(), "clear", word)
        .then()
        .statusCode(404);
    asReviewerOf("finance")
        .body(word)
        .post(SUBMISSIONS + "/" + id + "/clear")
        .then()
        .statusCode(428);
    asReviewerOf("finance")
        .header("If-Match", "\"1\"")
        .body(word)
        .post(SUBMISSIONS + "/" + id + "/clear")
        .then()
        .statusCode(412);
    command(asReviewerOf("finance"), SUBMISSIONS, id, "clear", Map.of("function", "finance"))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/verdict")));
    command(
            asReviewerOf("finance"),
            SUBMISSIONS,
            id,
            "clear",
            Map.of("function", "finance", "verdict", "granted"))
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem(containsString("is not answered: Is it in order?")));
    command(
            asReviewerOf("finance"),
            SUBMISSIONS,
            id,
            "clear",
            Map.of("function", "finance", "verdict", "denied"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/comment")));
    command(
            asReviewerOf("finance"),
            SUBMISSIONS,
            id,
            "clear",
            with(word, "givenOn", year + "-02-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/givenOn")));
  }

  @Test
  void nobodyClearsWhatTheySubmitted() {
    int year = newYear();
    checklist("finance", 1, year + "-01-01", year + "-12-31");
    String id = submittedDocument(proposed(projectDocument("x")), year + "-03-01");
    command(
            io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.ofReviewer("juma", Set.of("staff", "reviewer"), List.of("*")))
                .contentType("application/json"),
            SUBMISSIONS,
            id,
            "clear",
            word("finance", "granted"))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
  }

  @Test
  void aThresholdDecidesWhetherAChecklistIsAsked() {
    int year = newYear();
    String code = unique("evaluation-");
    Map<String, Object> external =
        Map.of(
            "code",
            code,
            "kind",
            "clearance",
            "reviewFunction",
            "evaluation",
            "title",
            "External evaluation",
            "stages",
            List.of("project-document"),
            "budgetFrom",
            "2000000.00",
            "questions",
            List.of(Map.of("text", "Is an external evaluation budgeted?")));
    String first =
        asSecretary().body(external).post(CHECKLISTS).then().statusCode(201).extract().path("id");
    PublishedEvents.await("project-review.checklist.events.v1", first, "drafted");
    command(asSecretary(), CHECKLISTS, first, "revise", with(external, "budgetFrom", "1000000.00"))
        .then()
        .statusCode(200)
        .body("budgetFrom.amount", equalTo("1000000.00"));
    PublishedEvents.await("project-review.checklist.events.v1", first, "revised");
    command(asSecretary(), CHECKLISTS, first, "publish", Map.of("from", year + "-01-01"))
        .then()
        .statusCode(200);
    PublishedEvents.await("project-review.checklist.events.v1", first, "published");
    command(asSecretary(), CHECKLISTS, first, "revise", external).then().statusCode(409);
    String second =
        asSecretary().body(external).post(CHECKLISTS).then().statusCode(201).extract().path("id");
    read(CHECKLISTS, second).body("reference", equalTo("CHK/" + code + "/2"));
    command(asSecretary(), CHECKLISTS, second, "publish", Map.of("from", year + "-01-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/from")));
    command(asSecretary(), CHECKLISTS, second, "publish", Map.of("from", year + "-07-01"))
        .then()
        .statusCode(200);
    PublishedEvents.await("project-review.checklist.events.v1", first, "ended");
    read(CHECKLISTS, first).body("validUntil", equalTo(year + "-06-30"));
    command(
            asSecretary(),
            CHECKLISTS,
            second,
            "end",
            Map.of("on", year + "-12-31", "reason", "the test is over"))
        .then()
        .statusCode(200);

    // The project needs 1 250 000: above the first edition's threshold, below the second one's.
    read(SUBMISSIONS, submittedDocument(proposed(projectDocument("x")), year + "-03-01"))
        .body("waitingFor", equalTo(List.of("evaluation")));
    read(SUBMISSIONS, submittedDocument(proposed(projectDocument("x")), year + "-08-01"))
        .body("waitingFor", equalTo(List.of()))
        .body("clearances", equalTo(List.of()));
  }

  @Test
  void checklistsAreTheSecretarys() {
    Map<String, Object> screening =
        Map.of(
            "code",
            unique("screening-"),
            "kind",
            "screening",
            "title",
            "x",
            "stages",
            List.of("concept-note"),
            "questions",
            List.of(Map.of("text", "Is land taken?")));
    asNobody().body(screening).post(CHECKLISTS).then().statusCode(401);
    asOfficer().body(screening).post(CHECKLISTS).then().statusCode(403);
    asSecretary()
        .body(screening)
        .post(CHECKLISTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/questions/0")));
    String id =
        asSecretary()
            .body(
                with(
                    screening,
                    "questions",
                    List.of(Map.of("text", "Is it?", "standard", "Land", "riskIfYes", "high"))))
            .post(CHECKLISTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(asSecretary(), CHECKLISTS, id, "end", Map.of("on", "1950-01-01", "reason", "x"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-checklist-state"));
    command(asSecretary(), CHECKLISTS, id, "discard", Map.of("reason", "not needed"))
        .then()
        .statusCode(200)
        .body("state", equalTo("discarded"));
    PublishedEvents.await("project-review.checklist.events.v1", id, "discarded");
    command(asSecretary(), CHECKLISTS, id, "publish", null).then().statusCode(409);
    asStaff()
        .get(CHECKLISTS + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("drafted", "discarded")));
    asStaff()
        .get(CHECKLISTS + "?kind=screening&state=discarded")
        .then()
        .body("items.id", hasItem(id));
  }

  @Test
  void twoRoundsAreComparedFieldByField() {
    String project = proposed(conceptNote("Streets"));
    String first = submitted(project, "2021-03-01");
    command(asSecretary(), SUBMISSIONS, first, "return", Map.of("comment", "Longer"))
        .then()
        .statusCode(200);
    PublishedEvents.await(PROJECT_EVENTS, project, "review-ended");
    command(
            asOfficer(),
            PROJECTS,
            project,
            "revise",
            with(conceptNote("Squares"), "endsOn", "2025-12-31"))
        .then()
        .statusCode(200);
    String second = submitted(project, "2021-03-08");
    PublishedEvents.await(PROJECT_EVENTS, project, "review-started");
    asStaff()
        .get(SUBMISSIONS + "/" + second + "/comparison")
        .then()
        .statusCode(200)
        .body("changes.pointer", equalTo(List.of("/titles/en", "/endsOn")))
        .body("changes.before", equalTo(List.of("Streets", "2024-12-31")))
        .body("changes.after", equalTo(List.of("Squares", "2025-12-31")));
    asStaff().get(SUBMISSIONS + "/" + first + "/comparison").then().statusCode(404);
  }
}
