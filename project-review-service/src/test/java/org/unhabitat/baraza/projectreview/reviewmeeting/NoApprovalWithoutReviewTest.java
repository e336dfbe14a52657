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
  private static final int SEQUENCES = 10;
  /** The order in which people would do it, so that some sequences come to an approval. */
  private static final List<Integer> USUAL =
      List.of(0, 1, 5, 6, 7, 7, 2, 3, 2, 3, 4, 8, 9, 9, 10, 12, 13, 12, 13);

  private static final int COMMANDS = 70;
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
    for (int seed = 1; seed <= SEQUENCES; seed++) {
      approved += new Sequence(year, seed).run() ? 1 : 0;
    }
    assertTrue(approved > 0, "some of the sequences have to come to an approval");
    assertTrue(approved < SEQUENCES, "some of the sequences have to come to nothing");
  }

  private static final class Sequence {
    private final int year;
    private final int seed;
    private final Random random;
    private final String project;
    private int usual;
    private final List<String> done = new ArrayList<>();
    private String submission;
    private String meeting;

    private Sequence(int year, int seed) {
      this.year = year;
      this.seed = seed;
      this.random = new Random(seed);
      this.project = proposed(projectDocument("Sequence " + seed));
    }

    private boolean run() {
      boolean wasApproved = false;
      for (int i = 0; i < COMMANDS; i++) {
        step();
        JsonPath now = read(PROJECTS, project).extract().jsonPath();
        if (APPROVED.contains(now.getString("state"))) {
          wasApproved = true;
          requireGrounds(now.getString("approval.submissionId"));
        }
      }
      return wasApproved;
    }

    private void step() {
      int choice =
          random.nextBoolean()
              ? random.nextInt(16)
              : USUAL.get(usual++ % USUAL.size());
      done.add(String.valueOf(choice));
      switch (choice) {
        case 0 -> begin();
        case 1 ->
            on(
                SUBMISSIONS,
                submission,
                "submit",
                asOfficer(),
                Map.of("submittedOn", year + "-03-01"));
        case 2, 3, 4 -> clear(random.nextInt(6) == 0 ? "denied" : "granted");
        case 5 -> screen();
        case 6 -> confirm();
        case 7 -> document();
        case 8 -> meet();
        case 9 -> convene(random.nextInt(3) == 0 ? 3 : 6);
        case 10, 11 -> decideOn(KINDS.get(random.nextInt(KINDS.size())));
        case 12, 13 -> conditions();
        case 14 -> {
          if (random.nextInt(5) == 0) {
            on(SUBMISSIONS, submission, "withdraw", asOfficer(), Map.of("reason", "x"));
          }
        }
        default ->
            on(
                PROJECTS,
                project,
                "start-implementation",
                asOfficer(),
                Map.of("on", year + "-06-01"));
      }
    }

    private void begin() {
      String begun =
          asOfficer()
              .body(Map.of("project", project, "stage", "project-document"))
              .post(SUBMISSIONS)
              .path("id");
      submission = begun == null ? submission : begun;
    }

    private void clear(String verdict) {
      String function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
      on(SUBMISSIONS, submission, "clear", asReviewerOf("*"), word(function, verdict));
    }

    private void screen() {
      if (screening() == null || random.nextInt(4) == 0) {
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
                            Map.of("question", 1, "yes", false),
                            Map.of("question", 2, "yes", random.nextInt(3) == 0))))
                .post(SCREENINGS)
                .statusCode());
      }
    }

    private String screening() {
      return asStaff()
          .get(SCREENINGS + "?state=screened&state=confirmed&project=" + project)
          .path("items[0].id");
    }

    private void confirm() {
      on(SCREENINGS, screening(), "confirm", asReviewerOf("safeguards"), null);
    }

    private void document() {
      String kind = random.nextBoolean() ? "assessment" : "management-plan";
      on(
          SCREENINGS,
          screening(),
          "documents",
          asOfficer(),
          Map.of("kind", kind, "title", "x", "link", "https://example.org/x"));
    }

    private void meet() {
      if (submission != null) {
        meeting = meeting == null || random.nextInt(4) == 0 ? planned(year + "-05-01") : meeting;
        on(MEETINGS, meeting, "agenda", asSecretary(), agenda(submission));
      }
    }

    private void convene(int persons) {
      String verb = random.nextBoolean() ? "convene" : "attendance";
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
      on(MEETINGS, meeting, "decisions", asSecretary(), decision);
    }

    private void conditions() {
      List<String> all = asStaff().get(CONDITIONS + "?project=" + project).path("items.id");
      if (all == null || all.isEmpty()) {
        return;
      }
      String condition = all.get(random.nextInt(all.size()));
      switch (random.nextInt(4)) {
        case 0 -> on(CONDITIONS, condition, "verify", asReviewerOf("*"), null);
        case 1 -> on(CONDITIONS, condition, "evidence", asOfficer(), Map.of("evidence", "x"));
        case 2 -> {
          on(CONDITIONS, condition, "evidence", asOfficer(), Map.of("evidence", "x"));
          on(CONDITIONS, condition, "verify", asReviewerOf("*"), null);
        }
        default -> {
          if (random.nextInt(6) == 0) {
            on(CONDITIONS, condition, "not-met", asSecretary(), Map.of("reason", "x"));
          }
        }
      }
    }

    private void on(
        String address,
        String id,
        String verb,
        io.restassured.specification.RequestSpecification who,
        Map<String, Object> body) {
      if (id != null) {
        accepted(command(who, address, id, verb, body).statusCode());
      }
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
