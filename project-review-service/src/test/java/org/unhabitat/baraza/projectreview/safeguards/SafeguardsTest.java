package org.unhabitat.baraza.projectreview.safeguards;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.unhabitat.baraza.projectreview.Review.SCREENINGS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.questionnaire;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/** Screening, category, documents: what keeps a project off the agenda. */
@QuarkusTest
class SafeguardsTest {
  private static final String EVENTS = "project-review.safeguards-screening.events.v1";

  @Test
  void whatTheCategoryMakesMandatoryKeepsTheProjectOffTheAgendaUntilItIsThere() {
    int year = newYear();
    String code = unique("safeguards-");
    questionnaire(code, year + "-01-01", year + "-12-31");
    String project = proposed(projectDocument("Streets"));
    String submission = submittedDocument(project, year + "-03-01");
    String meeting = planned(year + "-04-01");
    onMeeting(meeting, "agenda", agenda(submission))
        .statusCode(422)
        .body("errors.detail", equalTo(List.of("there is no safeguards screening")));

    asOfficer()
        .body(screening(project, year, true))
        .post(SCREENINGS)
        .then()
        .statusCode(201)
        .body("category", equalTo("high"));
    String id =
        asOfficer()
            .body(screening(project, year, false))
            .post(SCREENINGS)
            .then()
            .statusCode(201)
            .body("category", equalTo("moderate"))
            .body("checklistCode", equalTo(code))
            .body("missingDocuments", equalTo(List.of("assessment", "management-plan")))
            .extract()
            .path("id");
    PublishedEvents.await(EVENTS, id, "screened");
    String superseded =
        asStaff()
            .get(SCREENINGS + "?state=superseded&project=" + project)
            .then()
            .extract()
            .path("items[0].id");
    PublishedEvents.await(EVENTS, superseded, "superseded");
    command(asOfficer(), SCREENINGS, superseded, "documents", document("assessment"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-screening-state"));
    onMeeting(meeting, "agenda", agenda(submission))
        .statusCode(422)
        .body("errors.detail", hasSize(3))
        .body("errors.detail", hasItem("the safeguards screening is not confirmed"));

    command(asReviewerOf("safeguards"), SCREENINGS, id, "confirm", null).then().statusCode(200);
    PublishedEvents.await(EVENTS, id, "confirmed");
    command(asReviewerOf("safeguards"), SCREENINGS, id, "confirm", null).then().statusCode(409);
    command(asOfficer(), SCREENINGS, id, "documents", document("assessment"))
        .then()
        .statusCode(200);
    PublishedEvents.await(EVENTS, id, "document-added");
    onMeeting(meeting, "agenda", agenda(submission))
        .statusCode(422)
        .body(
            "errors.detail",
            equalTo(
                List.of(
                    "the management plan that the category moderate makes mandatory is missing")));
    command(asOfficer(), SCREENINGS, id, "documents", document("management-plan"))
        .then()
        .statusCode(200)
        .body("missingDocuments", equalTo(List.of()));
    onMeeting(meeting, "agenda", agenda(submission)).statusCode(200);
  }

  @Test
  void everyQuestionIsAnsweredAndRightsAreKept() {
    int year = newYear();
    questionnaire(unique("safeguards-"), year + "-01-01", year + "-12-31");
    String project = proposed(projectDocument("Streets"));
    Map<String, Object> whole = screening(project, year, false);
    asNobody().body(whole).post(SCREENINGS).then().statusCode(401);
    asSecretary().body(whole).post(SCREENINGS).then().statusCode(403);
    asOfficerOf("ROAP").body(whole).post(SCREENINGS).then().statusCode(403);
    asOfficer()
        .body(with(whole, "project", UUID.randomUUID().toString()))
        .post(SCREENINGS)
        .then()
        .statusCode(404);
    asOfficer()
        .body(with(whole, "answers", List.of(Map.of("question", 7, "yes", true))))
        .post(SCREENINGS)
        .then()
        .statusCode(422)
        .body("errors", hasSize(3));
    asOfficer()
        .body(with(whole, "screenedOn", "1900-06-01"))
        .post(SCREENINGS)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/checklist")));
    String id =
        asOfficer().body(whole).post(SCREENINGS).then().statusCode(201).extract().path("id");
    command(asReviewerOf("finance"), SCREENINGS, id, "confirm", null).then().statusCode(403);
    command(asOfficer(), SCREENINGS, id, "confirm", null).then().statusCode(403);
    asReviewerOf("safeguards").post(SCREENINGS + "/" + id + "/confirm").then().statusCode(428);
    asReviewerOf("safeguards")
        .header("If-Match", "\"9\"")
        .post(SCREENINGS + "/" + id + "/confirm")
        .then()
        .statusCode(412);
    command(
            io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.ofReviewer("juma", Set.of("staff", "reviewer"), List.of("*")))
                .contentType("application/json"),
            SCREENINGS,
            id,
            "confirm",
            null)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
  }

  private static Map<String, Object> screening(String project, int year, boolean takesLand) {
    return Map.of(
        "project",
        project,
        "screenedOn",
        year + "-03-01",
        "answers",
        List.of(Map.of("question", 1, "yes", takesLand), Map.of("question", 2, "yes", true)));
  }

  private static Map<String, Object> document(String kind) {
    return Map.of("kind", kind, "title", "Of the project", "link", "https://example.org/" + kind);
  }
}
