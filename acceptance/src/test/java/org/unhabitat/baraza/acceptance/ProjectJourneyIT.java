package org.unhabitat.baraza.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.check.Service;

/** A project from its concept note to its closure, as docs/project-review.md tells it. */
@ExtendWith(RunningSuite.class)
class ProjectJourneyIT {
  private static final String OFFICER = "project-officer-africa";
  private static final String SECRETARY = "review-secretary";

  /** Who clears for which function on a local stack; the others are one person's. */
  private static final Map<String, String> REVIEWERS =
      Map.of(
          "finance", "reviewer-finance",
          "legal", "reviewer-finance",
          "safeguards", "reviewer-safeguards",
          "gender-and-social-inclusion", "reviewer-gender");

  @Test
  void fromConceptNoteToClosure() {
    String project = create(OFFICER, "projects", concept()).getString("id");

    String note = submit(project, "concept-note");
    clear(note);
    decide(note, Map.of("submission", note, "kind", "approved"));
    read("projects", project).body("state", equalTo("project-document"));

    String screening =
        create(
                OFFICER,
                "safeguards-screenings",
                Map.of(
                    "project",
                    project,
                    "answers",
                    IntStream.rangeClosed(1, 7)
                        .mapToObj(question -> Map.of("question", question, "yes", question == 4))
                        .toList()))
            .getString("id");
    command(OFFICER, "projects", project, "revise", document());
    String submission = submit(project, "project-document");
    String meeting =
        create(SECRETARY, "review-meetings", Map.of("heldOn", today().toString())).getString("id");
    Map<String, Object> agenda = Map.of("items", List.of(Map.of("submission", submission)));
    refuse(SECRETARY, "review-meetings", meeting, "agenda", agenda, 422)
        .body("errors.detail", hasItem("the safeguards screening is not confirmed"));
    command("reviewer-safeguards", "safeguards-screenings", screening, "confirm", Map.of());
    for (String kind : List.of("assessment", "management-plan")) {
      command(
          OFFICER,
          "safeguards-screenings",
          screening,
          "documents",
          Map.of("kind", kind, "title", kind, "link", "https://example.org/" + kind));
    }
    command(SECRETARY, "review-meetings", meeting, "agenda", agenda);
    command(SECRETARY, "review-meetings", meeting, "convene", committee());
    Map<String, Object> approval =
        Map.of(
            "submission",
            submission,
            "kind",
            "approved-with-conditions",
            "conditions",
            List.of(
                Map.of(
                    "text",
                    "Name the partners",
                    "owner",
                    "ROAF",
                    "dueOn",
                    today().plusDays(30).toString())));
    refuse(SECRETARY, "review-meetings", meeting, "decisions", approval, 422)
        .body("type", equalTo("/problems/not-cleared"));
    clear(submission);
    command(SECRETARY, "review-meetings", meeting, "decisions", approval);
    command(SECRETARY, "review-meetings", meeting, "close", Map.of());
    read("projects", project).body("state", equalTo("project-document"));

    String condition =
        as(OFFICER).get(path("conditions") + "?submission=" + submission).path("items[0].id");
    command(OFFICER, "conditions", condition, "evidence", Map.of("evidence", "The list"));
    command(SECRETARY, "conditions", condition, "verify", Map.of());
    String hash = read("submissions", submission).extract().path("contentHash");
    read("projects", project)
        .body("state", equalTo("approved"))
        .body("approval.contentHash", equalTo(hash));
    byte[] minutes =
        as(OFFICER)
            .accept("application/pdf")
            .get(path("review-meetings") + "/" + meeting + "/minutes")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertEquals('%', minutes[0]);

    command(OFFICER, "projects", project, "start-implementation", Map.of());
    report(project);
    amend(project);
    command(OFFICER, "projects", project, "close-operationally", Map.of());
    command(OFFICER, "projects", project, "close-financially", Map.of());
    read("projects", project).body("state", equalTo("financially-closed"));
  }

  private static void report(String project) {
    String period =
        create(
                SECRETARY,
                "reporting-periods",
                Map.of(
                    "code",
                    "J" + today().getYear(),
                    "startsOn",
                    today().withDayOfYear(1).toString(),
                    "endsOn",
                    today().plusDays(1).toString(),
                    "dueOn",
                    today().plusDays(30).toString()))
            .getString("id");
    String report =
        create(OFFICER, "results-reports", Map.of("project", project, "period", period))
            .getString("id");
    command(
        OFFICER,
        "results-reports",
        report,
        "write",
        Map.of(
            "indicatorValues",
            List.of(
                Map.of("indicator", "1.1", "actual", "5", "evidence", "https://example.org/s"))));
    command(OFFICER, "results-reports", report, "submit", Map.of());
    command(SECRETARY, "results-reports", report, "approve", Map.of())
        .body("compliant", equalTo(true));
  }

  private static void amend(String project) {
    Map<String, Object> longer = document();
    longer.put("endsOn", today().plusYears(2).toString());
    longer.put("reason", "A year more");
    command(OFFICER, "projects", project, "revise", longer)
        .body("amendments", equalTo(List.of("duration")));
    refuse(OFFICER, "projects", project, "close-operationally", Map.of(), 422)
        .body("type", equalTo("/problems/amendment-awaits-review"));
    String revision = submit(project, "revision");
    clear(revision);
    decide(revision, Map.of("submission", revision, "kind", "approved"));
    read("projects", project).body("amendments", equalTo(List.of()));
  }

  private static String submit(String project, String stage) {
    String submission =
        create(OFFICER, "submissions", Map.of("project", project, "stage", stage)).getString("id");
    command(OFFICER, "submissions", submission, "submit", Map.of());
    return submission;
  }

  private static void decide(String submission, Map<String, Object> decision) {
    String meeting =
        create(SECRETARY, "review-meetings", Map.of("heldOn", today().toString())).getString("id");
    command(
        SECRETARY,
        "review-meetings",
        meeting,
        "agenda",
        Map.of("items", List.of(Map.of("submission", submission))));
    command(SECRETARY, "review-meetings", meeting, "convene", committee());
    command(SECRETARY, "review-meetings", meeting, "decisions", decision);
    command(SECRETARY, "review-meetings", meeting, "close", Map.of());
  }

  /** Each function in its turn, until nobody is waited for. */
  private static void clear(String submission) {
    JsonPath now = read("submissions", submission).extract().jsonPath();
    while (!now.getList("waitingFor").isEmpty()) {
      String function = now.getString("waitingFor[0]");
      List<Map<String, Object>> questions =
          now.getList("clearances.find { it.function == '" + function + "' }.questions");
      now =
          command(
                  REVIEWERS.getOrDefault(function, "reviewer-planning"),
                  "submissions",
                  submission,
                  "clear",
                  Map.of(
                      "function",
                      function,
                      "verdict",
                      "granted",
                      "answers",
                      questions.stream()
                          .map(
                              question ->
                                  Map.of(
                                      "checklist",
                                      question.get("checklist"),
                                      "question",
                                      question.get("number"),
                                      "answer",
                                      "yes"))
                          .toList()))
              .extract()
              .jsonPath();
    }
  }

  private static Map<String, Object> committee() {
    return Map.of(
        "attendance",
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                i ->
                    Map.of(
                        "person",
                        "member-" + i,
                        "name",
                        "Member " + i,
                        "unit",
                        "OED",
                        "role",
                        i == 1 ? "chair" : "member"))
            .toList());
  }

  private static Map<String, Object> concept() {
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("titles", Map.of("en", "Safe markets"));
    project.put("unit", "ROAF");
    project.put("region", "africa");
    project.put("countries", List.of("KEN", "UGA"));
    project.put("budget", usd("1200000.00"));
    project.put("startsOn", today().withDayOfYear(1).toString());
    project.put("endsOn", today().plusYears(1).toString());
    project.put("subprogrammeShares", List.of(Map.of("subprogramme", 1, "percent", 100)));
    return project;
  }

  private static Map<String, Object> document() {
    Map<String, Object> project = concept();
    project.put("summary", Map.of("en", "Markets that are safe for women who trade."));
    project.put("sdgTargets", List.of("11.7"));
    project.put(
        "provisions",
        List.of("evaluation", "gender-and-social-inclusion", "communication").stream()
            .map(purpose -> Map.of("purpose", purpose, "amount", usd("30000.00")))
            .toList());
    project.put(
        "markers",
        List.of("gender", "human-rights", "youth-and-age", "disability", "climate").stream()
            .map(kind -> Map.of("kind", kind, "score", 2, "rationale", "Traders are women"))
            .toList());
    project.put(
        "budgetLines",
        List.of(
            Map.of(
                "year", today().getYear(),
                "budgetClass", "contractual-services",
                "amount", usd("1200000.00"))));
    project.put(
        "logicalFramework",
        List.of(
            Map.of(
                "statement",
                "Traders are safe",
                "outputs",
                List.of(
                    Map.of(
                        "statement",
                        "Markets are built",
                        "indicators",
                        List.of(
                            Map.of(
                                "code", "1.1",
                                "statement", "Markets",
                                "baseline", "0",
                                "target", "5")))))));
    return project;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Nairobi"));
  }

  private static Map<String, Object> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  private static JsonPath create(String person, String collection, Map<String, Object> body) {
    return as(person).body(body).post(path(collection)).then().statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse command(
      String person, String collection, String id, String verb, Map<String, Object> body) {
    return refuse(person, collection, id, verb, body, 200);
  }

  private static ValidatableResponse refuse(
      String person,
      String collection,
      String id,
      String verb,
      Map<String, Object> body,
      int status) {
    RequestSpecification request = as(person).header("If-Match", "*");
    if (!body.isEmpty()) {
      request.body(body);
    }
    return request.post(path(collection) + "/" + id + "/" + verb).then().statusCode(status);
  }

  private static ValidatableResponse read(String collection, String id) {
    return as(OFFICER).get(path(collection) + "/" + id).then().statusCode(200);
  }

  private static RequestSpecification as(String person) {
    return RunningSuite.as(person, Service.PROJECT_REVIEW);
  }

  private static String path(String collection) {
    return Service.PROJECT_REVIEW.root() + collection;
  }
}
