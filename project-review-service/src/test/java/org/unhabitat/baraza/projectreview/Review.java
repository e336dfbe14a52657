package org.unhabitat.baraza.projectreview;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** The people of the tests, and what they do with projects, submissions and meetings. */
public final class Review {
  /** Addresses of the records. */
  public static final String PROJECTS = "/api/project-review/v1/projects";

  /** Addresses of the records. */
  public static final String SUBMISSIONS = "/api/project-review/v1/submissions";

  /** Addresses of the records. */
  public static final String MEETINGS = "/api/project-review/v1/review-meetings";

  /** Addresses of the records. */
  public static final String CHECKLISTS = "/api/project-review/v1/checklists";

  /** Addresses of the records. */
  public static final String SCREENINGS = "/api/project-review/v1/safeguards-screenings";

  /** Addresses of the records. */
  public static final String CONDITIONS = "/api/project-review/v1/conditions";

  /** Addresses of the records. */
  public static final String REPORTS = "/api/project-review/v1/results-reports";

  /** Addresses of the records. */
  public static final String PERIODS = "/api/project-review/v1/reporting-periods";

  /** Topics of the records. */
  public static final String PROJECT_EVENTS = "project-review.project.events.v1";

  /** Topics of the records. */
  public static final String SUBMISSION_EVENTS = "project-review.submission.events.v1";

  /** Topics of the records. */
  public static final String MEETING_EVENTS = "project-review.review-meeting.events.v1";

  /** Each test that counts takes years of its own. */
  private static final AtomicInteger YEARS = new AtomicInteger(1950);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Review() {}

  /** A year in which no other test holds a meeting. */
  public static int newYear() {
    return YEARS.incrementAndGet();
  }

  /** Something that no other test writes. */
  public static String unique(String prefix) {
    return prefix + NUMBERS.incrementAndGet();
  }

  /** A project officer of the Regional Office for Africa. */
  public static RequestSpecification asOfficer() {
    return asOfficerOf("ROAF");
  }

  /** A project officer of the given units. */
  public static RequestSpecification asOfficerOf(String... units) {
    return as(Tokens.of("juma", Set.of(Role.STAFF, Role.PROJECT_OFFICER), List.of(units)));
  }

  /** The secretary of the committee. */
  public static RequestSpecification asSecretary() {
    return as(Tokens.of("sanna", Role.STAFF, Role.REVIEW_SECRETARY));
  }

  /** Somebody who has every role that matters here. */
  public static RequestSpecification asBoth(String person) {
    return as(Tokens.of(person, Role.STAFF, Role.REVIEW_SECRETARY, Role.PROJECT_OFFICER));
  }

  /** Somebody without any role but that of a member of staff. */
  public static RequestSpecification asStaff() {
    return as(Tokens.of("sofia", Set.of(Role.STAFF), List.of()));
  }

  /** Somebody who clears for the given functions. */
  public static RequestSpecification asReviewerOf(String... functions) {
    return as(Tokens.ofReviewer("rosa", Set.of(Role.STAFF, Role.REVIEWER), List.of(functions)));
  }

  /** Somebody with every role of the review, in every unit and for every function. */
  public static RequestSpecification asEverybody(String person) {
    return as(
        Tokens.ofReviewer(
            person,
            Set.of(Role.STAFF, Role.PROJECT_OFFICER, Role.REVIEWER, Role.REVIEW_SECRETARY),
            List.of("*")));
  }

  /** Nobody. */
  public static RequestSpecification asNobody() {
    return given().contentType(ContentType.JSON);
  }

  /**
   * A checklist of a function that is asked of project documents from the first day to the last.
   */
  public static String checklist(String function, int step, String from, String until) {
    return published(
        Map.of(
            "code",
            unique("clearance-"),
            "kind",
            "clearance",
            "reviewFunction",
            function,
            "title",
            "Asked of " + function,
            "stages",
            List.of("project-document"),
            "step",
            step,
            "questions",
            List.of(Map.of("text", "Is it in order?"))),
        from,
        until);
  }

  /** The questionnaire of a screening, which asks two questions. */
  public static String questionnaire(String code, String from, String until) {
    return published(
        Map.of(
            "code",
            code,
            "kind",
            "screening",
            "title",
            "Screening",
            "stages",
            List.of("project-document"),
            "questions",
            List.of(
                Map.of("text", "Is land taken?", "standard", "Land", "riskIfYes", "high"),
                Map.of("text", "Is water used?", "standard", "Water", "riskIfYes", "moderate"))),
        from,
        until);
  }

  private static String published(Map<String, Object> checklist, String from, String until) {
    String id =
        asSecretary().body(checklist).post(CHECKLISTS).then().statusCode(201).extract().path("id");
    command(asSecretary(), CHECKLISTS, id, "publish", Map.of("from", from)).then().statusCode(200);
    command(asSecretary(), CHECKLISTS, id, "end", Map.of("on", until, "reason", "the test is over"))
        .then()
        .statusCode(200);
    return id;
  }

  /** What a function says of a submission. */
  public static Map<String, Object> word(String function, String verdict) {
    return Map.of(
        "function",
        function,
        "verdict",
        verdict,
        "comment",
        "So it is",
        "answers",
        List.of(Map.of("question", 1, "answer", "yes")));
  }

  /** Begins a submission of the project document and submits it on the day. */
  public static String submittedDocument(String project, String day) {
    String id =
        asOfficer()
            .body(Map.of("project", project, "stage", "project-document"))
            .post(SUBMISSIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(asOfficer(), SUBMISSIONS, id, "submit", Map.of("submittedOn", day))
        .then()
        .statusCode(200);
    return id;
  }

  /** Screens a project in March of the year, of low risk, and returns the screening's id. */
  public static String screened(String project, int year) {
    return asOfficer()
        .body(
            Map.of(
                "project",
                project,
                "screenedOn",
                year + "-03-01",
                "answers",
                List.of(Map.of("question", 1, "yes", false), Map.of("question", 2, "yes", false))))
        .post(SCREENINGS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Approves a project with so many conditions in March 2021, and returns their ids. */
  public static List<String> conditional(String project, int conditions) {
    String submission = submittedDocument(project, "2021-03-01");
    onMeeting(
            convened("2021-03-15", submission),
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                IntStream.rangeClosed(1, conditions)
                    .mapToObj(
                        i ->
                            Map.of(
                                "text", "Condition " + i, "owner", "ROAF", "dueOn", "2021-04-01"))
                    .toList()))
        .statusCode(200);
    return asStaff()
        .get(CONDITIONS + "?limit=50&sort=reference&submission=" + submission)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  /** A project document that the committee approved in March 2021; its project's id. */
  public static String approved(Map<String, Object> project) {
    String id = proposed(project);
    String submission = submittedDocument(id, "2021-03-01");
    decide(convened("2021-03-15", submission), submission, "approved").statusCode(200);
    return id;
  }

  /** A project that is carried out from the day on. */
  public static String inImplementation(String day) {
    return inImplementation(projectDocument("Streets"), day);
  }

  /** The given project, carried out from the day on. */
  public static String inImplementation(Map<String, Object> project, String day) {
    String id = approved(project);
    command(asOfficer(), PROJECTS, id, "start-implementation", Map.of("on", day))
        .then()
        .statusCode(200);
    return id;
  }

  /** Opens a period of a year for results reports, due by the end of the next January. */
  public static String period(String code, int year) {
    return period(code, year, (year + 1) + "-01-31");
  }

  /** Opens a period of a year for results reports, due on a day. */
  public static String period(String code, int year, String due) {
    return asSecretary()
        .body(
            Map.of(
                "code", code, "startsOn", year + "-01-01", "endsOn", year + "-12-31", "dueOn", due))
        .post(PERIODS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Begins the results report of a project for a period. */
  public static String reportDrafted(String project, String period) {
    return asOfficer()
        .body(Map.of("project", project, "period", period))
        .post(REPORTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What a results report says of an indicator. */
  public static Map<String, Object> values(String indicator) {
    return Map.of(
        "indicatorValues",
        List.of(
            Map.of(
                "indicator", indicator, "actual", "5", "evidence", "https://example.org/survey")));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A project that says enough for a concept note. */
  public static Map<String, Object> conceptNote(String title) {
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("titles", Map.of("en", title));
    project.put("origin", "donor-initiated");
    project.put("unit", "ROAF");
    project.put("region", "africa");
    project.put("countries", List.of("KEN", "UGA"));
    project.put("budget", Map.of("amount", "1250000", "currency", "USD"));
    project.put("startsOn", "2022-01-01");
    project.put("endsOn", "2024-12-31");
    project.put(
        "subprogrammeShares",
        List.of(
            Map.of("subprogramme", 4, "percent", 40), Map.of("subprogramme", 1, "percent", 60)));
    return project;
  }

  /** A project that says enough for a project document. */
  public static Map<String, Object> projectDocument(String title) {
    Map<String, Object> project = conceptNote(title);
    project.put("summary", Map.of("en", "Streets and squares that everybody can use."));
    project.put("sdgTargets", List.of("11.7", "5"));
    project.put(
        "provisions",
        List.of(
            provision("evaluation", "40000.00"),
            provision("gender-and-social-inclusion", "25000.50"),
            provision("communication", "10000.00")));
    project.put(
        "markers",
        List.of(
            marker("gender", 2),
            marker("human-rights", 1),
            marker("youth-and-age", 3),
            marker("disability", 2),
            marker("climate", 0)));
    project.put(
        "budgetLines",
        List.of(
            budgetLine(2022, "staff-and-personnel", "400000.00"),
            budgetLine(2023, "contractual-services", "850000.00")));
    project.put("partners", List.of(Map.of("name", "City of Kisumu", "role", "implementing")));
    project.put("logicalFramework", List.of(outcome("Public space is safe", "1.1")));
    return project;
  }

  /** The same with one field changed. */
  public static Map<String, Object> with(Map<String, Object> command, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(command);
    changed.put(field, value);
    return changed;
  }

  /** The same without a field. */
  public static Map<String, Object> without(Map<String, Object> command, String field) {
    Map<String, Object> changed = new LinkedHashMap<>(command);
    changed.remove(field);
    return changed;
  }

  private static Map<String, Object> budgetLine(int year, String budgetClass, String amount) {
    return Map.of(
        "year",
        year,
        "budgetClass",
        budgetClass,
        "amount",
        Map.of("amount", amount, "currency", "USD"));
  }

  /** An outcome with one output, which has one indicator. */
  public static Map<String, Object> outcome(String statement, String indicator) {
    return Map.of(
        "statement",
        statement,
        "outputs",
        List.of(
            Map.of(
                "statement",
                "Squares are built",
                "indicators",
                List.of(
                    Map.of(
                        "code",
                        indicator,
                        "statement",
                        "Squares that women say they use",
                        "baseline",
                        "0",
                        "target",
                        "12")))));
  }

  private static Map<String, Object> provision(String purpose, String amount) {
    return Map.of("purpose", purpose, "amount", Map.of("amount", amount, "currency", "USD"));
  }

  private static Map<String, Object> marker(String kind, int score) {
    return Map.of("kind", kind, "score", score, "rationale", "Because of the women's market");
  }

  /** Proposes a project and returns its id. */
  public static String proposed(Map<String, Object> project) {
    return asOfficer().body(project).post(PROJECTS).then().statusCode(201).extract().path("id");
  }

  /** Begins a submission of a project and returns its id. */
  public static String drafted(String project) {
    return asOfficer()
        .body(Map.of("project", project))
        .post(SUBMISSIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Submits a project at its next stage on a day and returns the submission's id. */
  public static String submitted(String project, String day) {
    String submission = drafted(project);
    command(asOfficer(), SUBMISSIONS, submission, "submit", Map.of("submittedOn", day))
        .then()
        .statusCode(200);
    return submission;
  }

  /** Plans a meeting on a day and returns its id. */
  public static String planned(String day) {
    return asSecretary()
        .body(Map.of("heldOn", day))
        .post(MEETINGS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A meeting with a quorum and the submissions on its agenda. */
  public static String convened(String day, String... submissions) {
    String meeting = planned(day);
    onMeeting(meeting, "agenda", agenda(submissions)).statusCode(200);
    onMeeting(meeting, "convene", committeeOf(6)).statusCode(200);
    return meeting;
  }

  /** The body that puts submissions on an agenda. */
  public static Map<String, Object> agenda(String... submissions) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String submission : submissions) {
      items.add(Map.of("submission", submission));
    }
    return Map.of("items", items);
  }

  /** The body that says who is there: a chair, and members m2, m3 … */
  public static Map<String, Object> committeeOf(int persons) {
    return Map.of(
        "attendance",
        IntStream.rangeClosed(1, persons)
            .mapToObj(i -> attendee("m" + i, i == 1 ? "chair" : "member"))
            .toList());
  }

  /** Somebody at a meeting. */
  public static Map<String, Object> attendee(String person, String role) {
    return Map.of("person", person, "name", "Person " + person, "unit", "OED", "role", role);
  }

  /** The secretary does something with a meeting. */
  public static ValidatableResponse onMeeting(
      String meeting, String verb, Map<String, Object> body) {
    return command(asSecretary(), MEETINGS, meeting, verb, body).then();
  }

  /** The secretary records a decision. */
  public static ValidatableResponse decide(String meeting, String submission, String kind) {
    return onMeeting(meeting, "decisions", Map.of("submission", submission, "kind", kind));
  }

  /** Somebody gives a command on whatever version there is. */
  public static Response command(
      RequestSpecification who, String address, String id, String verb, Object body) {
    who.header("If-Match", "*");
    if (body != null) {
      who.body(body);
    }
    return who.post(address + "/" + id + "/" + verb);
  }

  /** What a member of staff reads. */
  public static ValidatableResponse read(String address, String id) {
    return asStaff().get(address + "/" + id).then().statusCode(200);
  }
}
