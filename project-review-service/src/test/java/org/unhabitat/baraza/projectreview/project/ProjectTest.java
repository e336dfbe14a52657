package org.unhabitat.baraza.projectreview.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECT_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.projectreview.Review;

@QuarkusTest
class ProjectTest {

  @Test
  void anOfficerProposesAnIdea() {
    String code = unique("A");
    String id =
        asOfficer()
            .body(with(projectDocument("Safe public spaces"), "code", code))
            .post(PROJECTS)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", containsString(PROJECTS + "/"))
            .body("state", equalTo("idea"))
            .body("reference", startsWith("PRJ/"))
            .body("code", equalTo(code))
            .body("budget.amount", equalTo("1250000.00"))
            .body("subprogrammeShares.subprogramme", equalTo(List.of(1, 4)))
            .body("markers.kind[0]", equalTo("gender"))
            .body("allowedActions.find { it.action == 'drop' }.allowed", equalTo(true))
            .extract()
            .path("id");
    read(PROJECTS, id)
        .body("provisions[0].purpose", equalTo("evaluation"))
        .body("markers.find { it.kind == 'climate' }.score", equalTo(0))
        .body("sdgTargets", equalTo(List.of("11.7", "5")))
        .body(
            "allowedActions.find { it.action == 'revise' }.reason",
            equalTo("it takes the role project-officer"));
    PublishedEvents.await(PROJECT_EVENTS, id, "proposed");
  }

  @Test
  void titlesAndUnitAreEnoughAndTheReferenceIsTheCode() {
    String id = proposed(Map.of("titles", Map.of("en", "A thought"), "unit", "ROAF"));
    String reference = read(PROJECTS, id).extract().path("reference");
    read(PROJECTS, id).body("code", equalTo(reference)).body("countries", equalTo(List.of()));
  }

  @Test
  void everyWrongFieldIsNamed() {
    asOfficer()
        .body(
            Map.of(
                "unit", "roaf",
                "countries", List.of("KEN", "XYZ", "QQQ"),
                "sdgTargets", List.of("18"),
                "budget", Map.of("amount", "1.001", "currency", "usd"),
                "markers", List.of(Map.of("kind", "gender", "score", 4, "rationale", " ")),
                "subprogrammeShares", List.of(Map.of("subprogramme", 5, "percent", 100))))
        .post(PROJECTS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems(
                "/titles",
                "/unit",
                "/countries/2",
                "/sdgTargets/0",
                "/budget/amount",
                "/budget/currency",
                "/markers/0/score",
                "/markers/0/rationale",
                "/subprogrammeShares/0/subprogramme"));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    asOfficer()
        .body(
            with(
                with(conceptNote("x"), "endsOn", "2021-12-31"),
                "subprogrammeShares",
                List.of(Map.of("subprogramme", 1, "percent", 60))))
        .post(PROJECTS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/contradictory-project"))
        .body("errors.pointer", equalTo(List.of("/endsOn", "/subprogrammeShares")));
  }

  @Test
  void aCodeIsThereOnce() {
    Map<String, Object> project = with(conceptNote("x"), "code", unique("B"));
    proposed(project);
    asOfficer().body(project).post(PROJECTS).then().statusCode(409);
  }

  @Test
  void officersActForTheirUnitsOnly() {
    asOfficer()
        .body(with(conceptNote("x"), "unit", "ROAS"))
        .post(PROJECTS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-allowed"));
    String id = proposed(conceptNote("x"));
    command(asOfficerOf("ROAS"), PROJECTS, id, "revise", with(conceptNote("y"), "unit", "ROAS"))
        .then()
        .statusCode(403);
    command(asOfficer(), PROJECTS, id, "revise", with(conceptNote("y"), "unit", "ROAS"))
        .then()
        .statusCode(403);
    command(asOfficerOf("ROAS"), PROJECTS, id, "drop", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    command(
            asOfficerOf("ROAF", "ROAS"),
            PROJECTS,
            id,
            "revise",
            with(conceptNote("y"), "unit", "ROAS"))
        .then()
        .statusCode(200)
        .body("unit", equalTo("ROAS"));
  }

  @Test
  void onlyOfficersChangeProjects() {
    asSecretary().body(conceptNote("x")).post(PROJECTS).then().statusCode(403);
    String id = proposed(conceptNote("x"));
    for (String verb :
        List.of(
            "revise", "start-implementation", "close-operationally", "close-financially", "drop")) {
      command(asSecretary(), PROJECTS, id, verb, Map.of()).then().statusCode(403);
    }
  }

  @Test
  void aRevisionReplacesWhatTheProjectSaysAndTheHistoryKeepsBoth() {
    String id = proposed(projectDocument("First title"));
    command(
            asOfficer(),
            PROJECTS,
            id,
            "revise",
            with(
                with(conceptNote("Second title"), "countries", List.of("KEN", "RWA")),
                "reason",
                "the donor asked"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("titles.en", equalTo("Second title"))
        .body("countries", equalTo(List.of("KEN", "RWA")))
        .body("markers", equalTo(List.of()));
    PublishedEvents.await(PROJECT_EVENTS, id, "revised");
    asStaff()
        .get(PROJECTS + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("action", equalTo(List.of("proposed", "revised")))
        .body("[1].actor", equalTo("juma"))
        .body("[1].reason", equalTo("the donor asked"))
        .body("[1].changes.pointer", hasItems("/titles/en", "/countries", "/markers"));
  }

  @Test
  void aChangeNamesTheVersionItIsMadeOn() {
    String id = proposed(conceptNote("x"));
    asOfficer()
        .body(Map.of("reason", "x"))
        .post(PROJECTS + "/" + id + "/drop")
        .then()
        .statusCode(428);
    asOfficer()
        .header("If-Match", "\"7\"")
        .body(Map.of("reason", "x"))
        .post(PROJECTS + "/" + id + "/drop")
        .then()
        .statusCode(412);
  }

  @Test
  void aProjectIsDroppedForAReason() {
    String id = proposed(conceptNote("x"));
    command(asOfficer(), PROJECTS, id, "drop", Map.of("reason", " ")).then().statusCode(400);
    command(asOfficer(), PROJECTS, id, "drop", Map.of("reason", "the donor left"))
        .then()
        .statusCode(200)
        .body("state", equalTo("dropped"))
        .body("dropReason", equalTo("the donor left"));
    PublishedEvents.await(PROJECT_EVENTS, id, "dropped");
    command(asOfficer(), PROJECTS, id, "revise", conceptNote("y"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-project-state"));
  }

  @Test
  void anApprovedProjectIsCarriedOutAndClosed() {
    String id = approved();
    PublishedEvents.await(PROJECT_EVENTS, id, "approved");
    command(asOfficer(), PROJECTS, id, "start-implementation", Map.of("on", "2021-01-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/on")));
    command(asOfficer(), PROJECTS, id, "start-implementation", Map.of("on", "2022-01-01"))
        .then()
        .statusCode(200)
        .body("state", equalTo("in-implementation"))
        .body("implementationStartedOn", equalTo("2022-01-01"));
    PublishedEvents.await(PROJECT_EVENTS, id, "implementation-started");
    command(asOfficer(), PROJECTS, id, "close-financially", Map.of()).then().statusCode(409);
    String tomorrow = LocalDate.now(ZoneId.of("Africa/Nairobi")).plusDays(1).toString();
    command(asOfficer(), PROJECTS, id, "close-operationally", Map.of("on", tomorrow))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/on")));
    command(asOfficer(), PROJECTS, id, "close-operationally", Map.of("on", "2024-12-31"))
        .then()
        .statusCode(200)
        .body("state", equalTo("operationally-closed"));
    PublishedEvents.await(PROJECT_EVENTS, id, "operationally-closed");
    command(asOfficer(), PROJECTS, id, "close-financially", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("financially-closed"))
        .body("financiallyClosedOn", notNullValue());
    PublishedEvents.await(PROJECT_EVENTS, id, "financially-closed");
  }

  @Test
  void anApprovedProjectIsRevisedForAReasonAndGoesBackToTheCommittee() {
    String id = approved();
    Map<String, Object> revision = with(projectDocument("x"), "endsOn", "2025-12-31");
    command(asOfficer(), PROJECTS, id, "revise", revision)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/reason")));
    command(asOfficer(), PROJECTS, id, "revise", with(revision, "reason", "a year more"))
        .then()
        .statusCode(200)
        .body("state", equalTo("approved"))
        .body("amendments", equalTo(List.of("duration")));
    command(asOfficer(), PROJECTS, id, "start-implementation", null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/amendment-awaits-review"));
    String submission = Review.submitted(id, "2021-08-02");
    String meeting = convened("2021-08-09", submission);
    decide(meeting, submission, "approved").statusCode(200);
    PublishedEvents.await(PROJECT_EVENTS, id, "revision-approved");
    read(PROJECTS, id)
        .body("state", equalTo("approved"))
        .body("amendments", equalTo(List.of()))
        .body("approval.stage", equalTo("revision"))
        .body("approval.approvedOn", equalTo("2021-08-09"));
  }

  @Test
  void projectsAreFoundByWhatTheyAre() {
    String unit = unique("U");
    String code = unique("FIND-");
    String id =
        asOfficerOf(unit)
            .body(
                with(
                    with(
                        with(conceptNote("Wat"), "unit", unit),
                        "titles",
                        Map.of("en", "Water for " + code, "fr", "De l'eau pour " + code)),
                    "code",
                    code))
            .post(PROJECTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String filter :
        List.of(
            "unit=" + unit,
            "unit=" + unit + "&state=idea&state=approved",
            "unit=" + unit + "&region=africa",
            "unit=" + unit + "&country=UGA",
            "unit=" + unit + "&origin=donor-initiated",
            "q=eau pour " + code,
            "q=" + code.toLowerCase(Locale.ROOT))) {
      asStaff()
          .get(PROJECTS + "?count=true&" + filter)
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(id)))
          .body("count.value", equalTo(1));
    }
    for (String filter :
        List.of("state=dropped", "region=global", "country=BRA", "origin=plan-generated")) {
      asStaff()
          .get(PROJECTS + "?unit=" + unit + "&" + filter)
          .then()
          .statusCode(200)
          .body("items", equalTo(List.of()));
    }
    asStaff().get(PROJECTS + "?state=begun").then().statusCode(400);
  }

  @Test
  void aListGoesOnAndIsSorted() {
    String unit = unique("U");
    for (String title : List.of("Beta", "alpha", "Gamma")) {
      asOfficerOf(unit)
          .body(with(conceptNote(title), "unit", unit))
          .post(PROJECTS)
          .then()
          .statusCode(201);
    }
    for (String sort : List.of("reference", "code", "-changedAt", "title")) {
      String next =
          asStaff()
              .get(PROJECTS + "?limit=2&sort=" + sort + "&unit=" + unit)
              .then()
              .statusCode(200)
              .body("items.size()", equalTo(2))
              .extract()
              .path("next");
      asStaff()
          .get(PROJECTS + "?limit=2&sort=" + sort + "&unit=" + unit + "&cursor=" + next)
          .then()
          .statusCode(200)
          .body("items.size()", equalTo(1));
    }
    asStaff().get(PROJECTS + "?sort=budget").then().statusCode(400);
  }

  @Test
  void aListIsExported() {
    String unit = unique("U");
    asOfficerOf(unit)
        .body(with(projectDocument("Streets"), "unit", unit))
        .post(PROJECTS)
        .then()
        .statusCode(201);
    asStaff()
        .accept("text/csv")
        .get(PROJECTS + "?unit=" + unit)
        .then()
        .statusCode(200)
        .body(containsString("budget.amount"))
        .body(containsString("KEN; UGA"))
        .body(containsString("1250000.00"));
    asStaff()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(PROJECTS + "?unit=" + unit)
        .then()
        .statusCode(200);
  }

  @Test
  void theSameKeyMakesOneProject() {
    String key = unique("key");
    Map<String, Object> project = conceptNote("Once");
    String first =
        asOfficer()
            .header("Idempotency-Key", key)
            .body(project)
            .post(PROJECTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    asOfficer()
        .header("Idempotency-Key", key)
        .body(project)
        .post(PROJECTS)
        .then()
        .statusCode(201)
        .body("id", equalTo(first))
        .body("allowedActions.action", hasItem("revise"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String nobody = "/00000000-0000-7000-8000-000000000000";
    asStaff().get(PROJECTS + nobody).then().statusCode(404);
    asStaff().get(PROJECTS + nobody + "/history").then().statusCode(404);
  }

  private static String approved() {
    String id = proposed(projectDocument("Streets for all"));
    String draft =
        asOfficer()
            .body(Map.of("project", id, "stage", "project-document"))
            .post(Review.SUBMISSIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(asOfficer(), Review.SUBMISSIONS, draft, "submit", Map.of("submittedOn", "2021-07-01"))
        .then()
        .statusCode(200);
    String meeting = convened("2021-07-12", draft);
    decide(meeting, draft, "approved").statusCode(200);
    read(PROJECTS, id)
        .body("state", equalTo("approved"))
        .body("approval.submissionId", equalTo(draft))
        .body("approval.approvedOn", equalTo("2021-07-12"));
    return id;
  }
}
