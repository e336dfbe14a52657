package org.unhabitat.baraza.projectreview.condition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.unhabitat.baraza.projectreview.Review.CONDITIONS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSION_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.asBoth;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conditional;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Conditions: evidence, verification by another, and when an approval takes effect. */
@QuarkusTest
class ConditionTest {
  private static final String EVENTS = "project-review.condition.events.v1";

  @Test
  void anApprovalTakesEffectWithItsLastCondition() {
    String project = proposed(projectDocument("Streets"));
    List<String> conditions = conditional(project, 2);
    read(PROJECTS, project)
        .body("state", equalTo("project-document"))
        .body("approval", nullValue());
    PublishedEvents.await(EVENTS, conditions.get(0), "imposed");
    asOfficer()
        .body(Map.of("project", project))
        .post(SUBMISSIONS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/submission-already-open"));

    command(asReviewerOf("*"), CONDITIONS, conditions.get(0), "verify", null)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-condition-state"));
    show(conditions.get(0));
    PublishedEvents.await(EVENTS, conditions.get(0), "evidenced");
    command(asReviewerOf("*"), CONDITIONS, conditions.get(0), "return", Map.of("comment", "Which?"))
        .then()
        .statusCode(200)
        .body("state", equalTo("open"));
    PublishedEvents.await(EVENTS, conditions.get(0), "returned");
    show(conditions.get(0));
    command(asReviewerOf("*"), CONDITIONS, conditions.get(0), "verify", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("verified"));
    PublishedEvents.await(EVENTS, conditions.get(0), "verified");
    read(PROJECTS, project).body("state", equalTo("project-document"));

    show(conditions.get(1));
    command(asReviewerOf("*"), CONDITIONS, conditions.get(1), "verify", Map.of("on", "2021-01-01"))
        .then()
        .statusCode(422);
    command(asReviewerOf("*"), CONDITIONS, conditions.get(1), "verify", null)
        .then()
        .statusCode(200);
    read(PROJECTS, project).body("state", equalTo("approved"));
    String submission = read(CONDITIONS, conditions.get(1)).extract().path("submission.id");
    PublishedEvents.await(SUBMISSION_EVENTS, submission, "approval-effective");
    read(SUBMISSIONS, submission).body("approvalState", equalTo("in-effect"));
  }

  @Test
  void whereOneWillNotBeMetTheApprovalLapses() {
    String project = proposed(projectDocument("Streets"));
    List<String> conditions = conditional(project, 2);
    command(asReviewerOf("*"), CONDITIONS, conditions.get(0), "not-met", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    command(asSecretary(), CONDITIONS, conditions.get(0), "not-met", Map.of("reason", "no money"))
        .then()
        .statusCode(200)
        .body("state", equalTo("not-met"));
    PublishedEvents.await(EVENTS, conditions.get(0), "not-met");
    PublishedEvents.await(EVENTS, conditions.get(1), "lapsed");
    String submission = read(CONDITIONS, conditions.get(1)).extract().path("submission.id");
    PublishedEvents.await(SUBMISSION_EVENTS, submission, "approval-lapsed");
    read(SUBMISSIONS, submission).body("approvalState", equalTo("lapsed"));
    read(PROJECTS, project).body("state", equalTo("project-document"));
    command(asOfficer(), CONDITIONS, conditions.get(1), "evidence", Map.of("evidence", "x"))
        .then()
        .statusCode(409);
    asOfficer().body(Map.of("project", project)).post(SUBMISSIONS).then().statusCode(201);
  }

  @Test
  void evidenceIsTheOfficersAndItsVerificationSomebodyElses() {
    String condition = conditional(proposed(projectDocument("x")), 1).get(0);
    Map<String, Object> evidence = Map.of("evidence", "The baseline study");
    command(asNobody(), CONDITIONS, condition, "evidence", evidence).then().statusCode(401);
    command(asStaff(), CONDITIONS, condition, "evidence", evidence).then().statusCode(403);
    command(asOfficerOf("ROAP"), CONDITIONS, condition, "evidence", evidence)
        .then()
        .statusCode(403);
    command(asOfficer(), CONDITIONS, UUID.randomUUID().toString(), "evidence", evidence)
        .then()
        .statusCode(404);
    command(asOfficer(), CONDITIONS, condition, "evidence", Map.of()).then().statusCode(400);
    asOfficer()
        .body(evidence)
        .post(CONDITIONS + "/" + condition + "/evidence")
        .then()
        .statusCode(428);
    asOfficer()
        .header("If-Match", "\"7\"")
        .body(evidence)
        .post(CONDITIONS + "/" + condition + "/evidence")
        .then()
        .statusCode(412);
    command(asBoth("ben"), CONDITIONS, condition, "evidence", evidence).then().statusCode(200);
    command(asBoth("ben"), CONDITIONS, condition, "verify", null)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
    command(asBoth("juma"), CONDITIONS, condition, "verify", null)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
    command(asOfficer(), CONDITIONS, condition, "verify", null).then().statusCode(403);
  }

  @Test
  void whatIsOverdueIsListed() {
    String condition = conditional(proposed(projectDocument("x")), 1).get(0);
    String project = read(CONDITIONS, condition).extract().path("project.id");
    asStaff()
        .get(CONDITIONS + "?overdue=true&project=" + project)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(condition)))
        .body("items.overdue", equalTo(List.of(true)));
    asStaff()
        .get(CONDITIONS + "?state=verified&project=" + project)
        .then()
        .body("items", hasSize(0));
    asStaff()
        .get(CONDITIONS + "/" + condition + "/history")
        .then()
        .body("action", equalTo(List.of("imposed")));
  }

  private static void show(String condition) {
    command(
            asOfficer(),
            CONDITIONS,
            condition,
            "evidence",
            Map.of("evidence", "The baseline study", "link", "https://example.org/study"))
        .then()
        .statusCode(200)
        .body("state", equalTo("evidenced"));
  }
}
