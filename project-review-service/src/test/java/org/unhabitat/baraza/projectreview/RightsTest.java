package org.unhabitat.baraza.projectreview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.projectreview.Review.CONDITIONS;
import static org.unhabitat.baraza.projectreview.Review.MEETINGS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.REPORTS;
import static org.unhabitat.baraza.projectreview.Review.SCREENINGS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.asEverybody;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.checklist;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.conditional;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.drafted;
import static org.unhabitat.baraza.projectreview.Review.inImplementation;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.period;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.questionnaire;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.reportDrafted;
import static org.unhabitat.baraza.projectreview.Review.screened;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.values;
import static org.unhabitat.baraza.projectreview.Review.with;
import static org.unhabitat.baraza.projectreview.Review.word;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who may give which command, counted off: no command is left out, no role is forgotten. */
@QuarkusTest
class RightsTest {
  private static final String API = "/api/project-review/v1";

  private static final String OFFICER = "project officer";
  private static final String REVIEWER = "reviewer";
  private static final String SECRETARY = "secretary";

  /** One of each role, in every unit and for every function. */
  private static final Map<String, Supplier<RequestSpecification>> PEOPLE =
      Map.of(
          OFFICER, () -> asOfficerOf("*"),
          REVIEWER, () -> asReviewerOf("*"),
          SECRETARY, Review::asSecretary);

  /** Who may give each command; the address as the API's document writes it. */
  private static final Map<String, Set<String>> MAY = new TreeMap<>();

  static {
    may(Set.of(OFFICER), "/projects");
    may(
        Set.of(OFFICER),
        "/projects/{id}/",
        "revise",
        "start-implementation",
        "close-operationally",
        "close-financially",
        "drop");
    may(Set.of(OFFICER), "/submissions");
    may(Set.of(OFFICER), "/submissions/{id}/", "submit", "withdraw");
    may(Set.of(REVIEWER), "/submissions/{id}/", "clear");
    may(Set.of(SECRETARY), "/submissions/{id}/", "return");
    may(Set.of(SECRETARY), "/checklists");
    may(Set.of(SECRETARY), "/checklists/{id}/", "revise", "publish", "end", "discard");
    may(Set.of(OFFICER), "/safeguards-screenings");
    may(Set.of(OFFICER), "/safeguards-screenings/{id}/", "documents");
    may(Set.of(REVIEWER), "/safeguards-screenings/{id}/", "confirm");
    may(Set.of(SECRETARY), "/review-meetings");
    may(
        Set.of(SECRETARY),
        "/review-meetings/{id}/",
        "reschedule",
        "agenda",
        "convene",
        "attendance",
        "recusals",
        "decisions",
        "bulk-decisions",
        "close",
        "cancel");
    may(Set.of(OFFICER), "/conditions/{id}/", "evidence");
    may(Set.of(REVIEWER, SECRETARY), "/conditions/{id}/", "verify", "return");
    may(Set.of(SECRETARY), "/conditions/{id}/", "not-met");
    may(Set.of(SECRETARY), "/reporting-periods");
    may(Set.of(SECRETARY), "/reporting-periods/{id}/", "lock", "unlock");
    may(Set.of(OFFICER), "/results-reports");
    may(Set.of(OFFICER), "/results-reports/{id}/", "write", "submit");
    may(Set.of(REVIEWER, SECRETARY), "/results-reports/{id}/", "return", "approve");
  }

  private static void may(Set<String> roles, String address, String... verbs) {
    if (verbs.length == 0) {
      MAY.put(API + address, roles);
    }
    for (String verb : verbs) {
      MAY.put(API + address + verb, roles);
    }
  }

  @Test
  void noCommandIsLeftOut() {
    Map<String, Map<String, Object>> paths =
        RestAssured.get("/openapi?format=json").jsonPath().getMap("paths");
    Set<String> commands = new TreeSet<>();
    paths.forEach(
        (address, methods) -> {
          boolean isCommand =
              methods.keySet().stream()
                  .anyMatch(Set.of("post", "put", "patch", "delete")::contains);
          // The imports ask for a role by layout; each layout's test has it.
          if (isCommand && address.startsWith(API + "/") && !address.equals(API + "/imports")) {
            commands.add(address);
          }
        });
    assertEquals(MAY.keySet(), commands);
  }

  @Test
  void whoHasNotTheRoleIsRefusedBeforeAnythingElseIsLookedAt() {
    List<String> faults = new ArrayList<>();
    MAY.forEach(
        (command, roles) -> {
          String address = command.replace("{id}", UUID.randomUUID().toString());
          expect(faults, "nobody", address, send(asNobody(), address), Set.of(401));
          expect(faults, "staff", address, send(asStaff(), address), Set.of(403));
          PEOPLE.forEach(
              (role, person) ->
                  expect(
                      faults,
                      role,
                      address,
                      send(person.get(), address),
                      roles.contains(role) ? Set.of(400, 404) : Set.of(403)));
        });
    assertEquals(List.of(), faults);
  }

  private static int send(RequestSpecification person, String address) {
    return person.header("If-Match", "*").body("{}").post(address).statusCode();
  }

  private static void expect(
      List<String> faults, String who, String address, int status, Set<Integer> expected) {
    if (!expected.contains(status)) {
      faults.add("%s: %d for %s".formatted(address, status, who));
    }
  }

  @Test
  void anOfficerActsForTheirOwnUnitsOnly() {
    int year = newYear();
    questionnaire(unique("safeguards-"), year + "-01-01", year + "-12-31");
    String project = proposed(conceptNote("Theirs"));
    Map<String, Object> reason = Map.of("reason", "x");
    refused(PROJECTS, conceptNote("Not theirs"));
    refused(PROJECTS, project, "revise", conceptNote("Not theirs"));
    refused(PROJECTS, project, "start-implementation", null);
    refused(PROJECTS, project, "close-operationally", null);
    refused(PROJECTS, project, "close-financially", null);
    refused(PROJECTS, project, "drop", reason);
    refused(SUBMISSIONS, Map.of("project", project));
    String draft = drafted(project);
    refused(SUBMISSIONS, draft, "submit", null);
    refused(SUBMISSIONS, draft, "withdraw", reason);
    refused(
        SCREENINGS,
        Map.of(
            "project",
            project,
            "screenedOn",
            year + "-03-01",
            "answers",
            List.of(Map.of("question", 1, "yes", false))));
    refused(
        SCREENINGS,
        screened(project, year),
        "documents",
        Map.of("kind", "assessment", "title", "x", "link", "https://example.org/x"));
    refused(
        CONDITIONS,
        conditional(proposed(projectDocument("x")), 1).get(0),
        "evidence",
        Map.of("evidence", "x"));
    String period = period(unique("2022-"), 2022);
    String implemented = inImplementation("2022-02-01");
    refused(REPORTS, Map.of("project", implemented, "period", period));
    String report = reportDrafted(implemented, period);
    refused(REPORTS, report, "write", values("1.1"));
    refused(REPORTS, report, "submit", null);
    command(
            asOfficer(),
            PROJECTS,
            project,
            "revise",
            with(conceptNote("Handed over to a unit that is not theirs"), "unit", "ROAP"))
        .then()
        .statusCode(403);
  }

  private static void refused(String address, Map<String, Object> body) {
    asOfficerOf("ROAP")
        .body(body)
        .post(address)
        .then()
        .statusCode(403)
        .body("detail", containsString("ROAF"));
  }

  private static void refused(String address, String id, String verb, Map<String, Object> body) {
    int version = read(address, id).extract().path("version");
    command(asOfficerOf("ROAP"), address, id, verb, body)
        .then()
        .statusCode(403)
        .body("detail", containsString("ROAF"));
    assertEquals(version, read(address, id).extract().<Integer>path("version"), verb);
  }

  @Test
  void nobodyClearsConfirmsDecidesVerifiesOrApprovesTheirOwn() {
    int year = newYear();
    checklist("finance", 1, year + "-01-01", year + "-12-31");
    questionnaire(unique("safeguards-"), year + "-01-01", year + "-12-31");
    String project = proposed(projectDocument("Own"));
    String submission = submittedDocument(project, year + "-03-01");
    own("juma", SUBMISSIONS, submission, "clear", word("finance", "granted"));
    own("juma", SCREENINGS, screened(project, year), "confirm", null);

    String note = submitted(proposed(conceptNote("x")), "2021-03-01");
    String meeting = convened("2021-03-15", note);
    Map<String, Object> decision = Map.of("submission", note, "kind", "approved");
    own("juma", MEETINGS, meeting, "decisions", decision);
    own("juma", MEETINGS, meeting, "bulk-decisions", Map.of("decisions", List.of(decision)));

    String condition = conditional(proposed(projectDocument("Own")), 1).get(0);
    command(asEverybody("eve"), CONDITIONS, condition, "evidence", Map.of("evidence", "x"))
        .then()
        .statusCode(200);
    own("eve", CONDITIONS, condition, "verify", null);
    own("juma", CONDITIONS, condition, "verify", null);

    String report = reportDrafted(inImplementation("2022-02-01"), period(unique("2022-"), 2022));
    command(asEverybody("eve"), REPORTS, report, "write", values("1.1")).then().statusCode(200);
    command(asEverybody("eve"), REPORTS, report, "submit", null).then().statusCode(200);
    own("eve", REPORTS, report, "approve", null);
  }

  private static void own(
      String person, String address, String id, String verb, Map<String, Object> body) {
    command(asEverybody(person), address, id, verb, body)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
  }

  @Test
  void aReviewerClearsForTheirOwnFunctionOnly() {
    int year = newYear();
    checklist("finance", 1, year + "-01-01", year + "-12-31");
    questionnaire(unique("safeguards-"), year + "-01-01", year + "-12-31");
    String project = proposed(projectDocument("x"));
    String submission = submittedDocument(project, year + "-03-01");
    command(asReviewerOf("legal"), SUBMISSIONS, submission, "clear", word("finance", "granted"))
        .then()
        .statusCode(403);
    command(asReviewerOf("finance"), SCREENINGS, screened(project, year), "confirm", null)
        .then()
        .statusCode(403);
    assertEquals(
        "you do not clear for the function finance",
        asReviewerOf("legal")
            .get(SUBMISSIONS + "/" + submission)
            .path("allowedActions.find { it.action == 'clear' }.reason"));
    assertEquals(
        "you prepared or submitted %s; somebody else clears it"
            .formatted(read(SUBMISSIONS, submission).extract().<String>path("reference")),
        asEverybody("juma")
            .get(SUBMISSIONS + "/" + submission)
            .path("allowedActions.find { it.action == 'clear' }.reason"));
    assertEquals(
        "it takes the role reviewer",
        asSecretary()
            .get(SUBMISSIONS + "/" + submission)
            .path("allowedActions.find { it.action == 'clear' }.reason"));
  }
}
