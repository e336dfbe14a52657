package org.unhabitat.baraza.projectreview.reviewmeeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.projectreview.Review.CONDITIONS;
import static org.unhabitat.baraza.projectreview.Review.MEETINGS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.SCREENINGS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.checklist;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.committeeOf;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.questionnaire;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.word;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No path leads to an approved project without all required clearances, the quorum and met
 * conditions: whatever officers, reviewers and the secretary do, in whatever order.
 */
@QuarkusTest
class NoApprovalWithoutReviewTest {
  private static final int SEQUENCES = 8;
  private static final int COMMANDS = 35;

  /** In how many of five steps people do what is next; in the others they do anything. */
  private static final int NEXT = 3;

  private static final List<String> FUNCTIONS = List.of("finance", "safeguards");
  private static final List<String> KINDS =
      List.of("approved", "approved-with-conditions", "approved", "deferred", "rejected");
  private static final Set<String> APPROVED = Set.of("approved", "in-implementation");

  @Test
  void whateverIsDoneInWhateverOrder() {
    int year = newYear();
    String from = year + "-01-01";
    String until = year + "-12-31";
    checklist("finance", 1, from, until);
    checklist("safeguards", 2, from, until);
    questionnaire(unique("safeguards-"), from, until);
    int approved = 0;
    int refused = 0;
    for (int seed = 1; seed <= SEQUENCES; seed++) {
      Sequence sequence = new Sequence(year, seed);
      approved += sequence.run() ? 1 : 0;
      refused += sequence.refusedApprovals;
    }
    assertTrue(
        approved >= SEQUENCES / 3,
        "of %d sequences only %d came to an approval".formatted(SEQUENCES, approved));
    assertTrue(
        refused >= SEQUENCES / 3,
        "an approval was asked for too early only %d times".formatted(refused));
  }

  private static final class Sequence {
    private final int year;
    private final int seed;
    private final Random random;
    private final String project;
    private final List<String> done = new ArrayList<>();
    private String submission;
    private String meeting;
    private int refusedApprovals;

    private Sequence(int year, int seed) {
      this.year = year;
      this.seed = seed;
      this.random = new Random(seed);
      this.project = proposed(projectDocument("Sequence " + seed));
    }

    private boolean run() {
      boolean wasApproved = false;
      for (int i = 0; i < COMMANDS; i++) {
        if (random.nextInt(5) < NEXT) {
          next();
        } else {
          anything();
        }
        JsonPath now = read(PROJECTS, project).extract().jsonPath();
        if (wasApproved) {
          // Nothing takes the grounds away; one more command has been tried on it.
          requireGrounds(now.getString("approval.submissionId"));
          return true;
        }
        if (APPROVED.contains(now.getString("state"))) {
          wasApproved = true;
          requireGrounds(now.getString("approval.submissionId"));
        }
      }
      return wasApproved;
    }

    /** What people would do as things stand. */
    private void next() {
      JsonPath version =
          submission == null ? null : read(SUBMISSIONS, submission).extract().jsonPath();
      String state = version == null ? "none" : version.getString("state");
      switch (state) {
        case "draft" -> submit();
        case "submitted" -> bringOn(version.getList("waitingFor"));
        case "decided" -> {
          switch (String.valueOf(version.getString("approvalState"))) {
            case "pending" -> meetConditions();
            case "in-effect" -> startImplementation();
            default -> begin();
          }
        }
        default -> begin();
      }
    }

    private void bringOn(List<String> waitingFor) {
      if (!waitingFor.isEmpty()) {
        clear(waitingFor.get(0), "granted");
        return;
      }
      JsonPath screening =
          asStaff()
              .get(SCREENINGS + "?state=screened&state=confirmed&project=" + project)
              .jsonPath();
      List<String> missing = screening.getList("items[0]?.missingDocuments");
      if (missing == null) {
        screen();
      } else if (!missing.isEmpty()) {
        document(missing.get(0));
      } else if (screening.getString("items[0].state").equals("screened")) {
        confirm();
      } else {
        hold();
      }
    }

    private void hold() {
      JsonPath held = meeting == null ? null : read(MEETINGS, meeting).extract().jsonPath();
      boolean isOpen =
          held != null && Set.of("planned", "convened").contains(held.getString("state"));
      if (!isOpen || !held.getList("agenda.submissionId").contains(submission)) {
        meet();
      } else if (!held.getBoolean("quorum.reached")) {
        attend(held.getString("state").equals("planned") ? "convene" : "attendance", 6);
      } else {
        decideOn(KINDS.get(random.nextInt(KINDS.size())));
      }
    }

    private void anything() {
      switch (random.nextInt(12)) {
        case 0 -> begin();
        case 1 -> submit();
        case 2 ->
            clear(
                FUNCTIONS.get(random.nextInt(FUNCTIONS.size())),
                random.nextInt(4) == 0 ? "denied" : "granted");
        case 3 -> screen();
        case 4 -> confirm();
        case 5 -> document(random.nextBoolean() ? "assessment" : "management-plan");
        case 6 -> meet();
        case 7 ->
            attend(random.nextBoolean() ? "convene" : "attendance", random.nextBoolean() ? 3 : 6);
        case 8, 9 -> decideOn(KINDS.get(random.nextInt(KINDS.size())));
        case 10 -> meetConditions();
        default -> {
          if (random.nextInt(4) == 0) {
            on(SUBMISSIONS, submission, "withdraw", asOfficer(), Map.of("reason", "x"));
          } else {
            startImplementation();
          }
        }
      }
    }

    private void submit() {
      on(SUBMISSIONS, submission, "submit", asOfficer(), Map.of("submittedOn", year + "-03-01"));
    }

    private void startImplementation() {
      on(PROJECTS, project, "start-implementation", asOfficer(), Map.of("on", year + "-06-01"));
    }

    private void begin() {
      done.add("begin");
      String begun =
          asOfficer()
              .body(Map.of("project", project, "stage", "project-document"))
              .post(SUBMISSIONS)
              .path("id");
      submission = begun == null ? submission : begun;
    }

    private void clear(String function, String verdict) {
      on(SUBMISSIONS, submission, "clear", asReviewerOf("*"), word(function, verdict));
    }

    private void screen() {
      done.add("screen");
      accepted(
          asOfficer()
              .body(
                  Map.of(
                      "project",
                      project,
                      "screenedOn",
                      year + "-02-01",
                      "answers",
                      List.of(
                          Map.of("question", 1, "yes", random.nextInt(6) == 0),
                          Map.of("question", 2, "yes", random.nextInt(3) == 0))))
              .post(SCREENINGS)
              .statusCode());
    }

    private String screening() {
      return asStaff()
          .get(SCREENINGS + "?state=screened&state=confirmed&project=" + project)
          .path("items[0].id");
    }

    private void confirm() {
      on(SCREENINGS, screening(), "confirm", asReviewerOf("safeguards"), null);
    }

    private void document(String kind) {
      on(
          SCREENINGS,
          screening(),
          "documents",
          asOfficer(),
          Map.of("kind", kind, "title", "x", "link", "https://example.org/x"));
    }

    private void meet() {
      if (submission != null) {
        meeting = meeting == null || random.nextInt(2) == 0 ? planned(year + "-05-01") : meeting;
        on(MEETINGS, meeting, "agenda", asSecretary(), agenda(submission));
      }
    }

    private void attend(String verb, int persons) {
      on(MEETINGS, meeting, verb, asSecretary(), committeeOf(persons));
    }

    private void decideOn(String kind) {
      if (submission == null) {
        return;
      }
      Map<String, Object> decision =
          kind.equals("approved-with-conditions")
              ? Map.of(
                  "submission",
                  submission,
                  "kind",
                  kind,
                  "conditions",
                  List.of(
                      Map.of("text", "One", "owner", "ROAF", "dueOn", year + "-08-01"),
                      Map.of("text", "Two", "owner", "ROAF", "dueOn", year + "-08-01")))
              : Map.of("submission", submission, "kind", kind);
      int status = on(MEETINGS, meeting, "decisions", asSecretary(), decision);
      if (kind.startsWith("approved") && status == 422) {
        refusedApprovals++;
      }
    }

    private void meetConditions() {
      List<String> undecided =
          asStaff()
              .get(CONDITIONS + "?state=open&state=evidenced&project=" + project)
              .path("items.id");
      if (undecided == null || undecided.isEmpty()) {
        return;
      }
      String condition = undecided.get(random.nextInt(undecided.size()));
      int choice = random.nextInt(12);
      if (choice == 0) {
        on(CONDITIONS, condition, "not-met", asSecretary(), Map.of("reason", "x"));
      } else if (choice < 3) {
        on(CONDITIONS, condition, "return", asReviewerOf("*"), Map.of("comment", "x"));
      } else if (choice < 7) {
        on(CONDITIONS, condition, "verify", asReviewerOf("*"), null);
      } else {
        on(CONDITIONS, condition, "evidence", asOfficer(), Map.of("evidence", "x"));
        on(CONDITIONS, condition, "verify", asReviewerOf("*"), null);
      }
    }

    private int on(
        String address,
        String id,
        String verb,
        RequestSpecification who,
        Map<String, Object> body) {
      if (id == null) {
        return 0;
      }
      done.add(verb);
      int status = command(who, address, id, verb, body).statusCode();
      accepted(status);
      return status;
    }

    private void accepted(int status) {
      assertTrue(
          Set.of(200, 201, 403, 409, 422).contains(status), "%d in %s".formatted(status, this));
    }

    private void requireGrounds(String approved) {
      JsonPath version = read(SUBMISSIONS, approved).extract().jsonPath();
      assertEquals("in-effect", version.getString("approvalState"), toString());
      List<String> missing =
          version.getList(
              "clearances.findAll { it.state != 'not-required' && it.state != 'granted' }.function");
      assertEquals(List.of(), missing, toString());
      List<String> granted =
          version.getList("clearances.findAll { it.state == 'granted' }.function");
      assertEquals(FUNCTIONS, granted, toString());
      JsonPath held =
          read(MEETINGS, version.getString("decision.reviewMeetingId")).extract().jsonPath();
      int counted = held.getInt("agenda.find { it.submissionId == '" + approved + "' }.counted");
      assertTrue(counted >= held.getInt("quorum.required"), toString());
      List<String> unmet =
          asStaff()
              .get(CONDITIONS + "?submission=" + approved)
              .path("items.findAll { it.state != 'verified' }.id");
      assertEquals(List.of(), unmet, toString());
    }

    @Override
    public String toString() {
      return "sequence %d after %s".formatted(seed, done);
    }
  }
}
