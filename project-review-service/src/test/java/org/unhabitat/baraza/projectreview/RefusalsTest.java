package org.unhabitat.baraza.projectreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.projectreview.Review.CHECKLISTS;
import static org.unhabitat.baraza.projectreview.Review.CONDITIONS;
import static org.unhabitat.baraza.projectreview.Review.MEETINGS;
import static org.unhabitat.baraza.projectreview.Review.PERIODS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.REPORTS;
import static org.unhabitat.baraza.projectreview.Review.SCREENINGS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.approved;
import static org.unhabitat.baraza.projectreview.Review.asEverybody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.checklist;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.committeeOf;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.conditional;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.drafted;
import static org.unhabitat.baraza.projectreview.Review.inImplementation;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.period;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.questionnaire;
import static org.unhabitat.baraza.projectreview.Review.reportDrafted;
import static org.unhabitat.baraza.projectreview.Review.screened;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.values;
import static org.unhabitat.baraza.projectreview.Review.with;
import static org.unhabitat.baraza.projectreview.Review.word;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every state machine as a table: in each state, what is open is offered, and what is not is
 * refused with 409, whoever asks, and changes nothing.
 */
@QuarkusTest
class RefusalsTest {
  /** Has every right, and no part in anything. */
  private static final String ANYBODY = "zoe";

  private static final Map<String, Object> REASON = Map.of("reason", "x");
  private static final Map<String, Object> COMMENT = Map.of("comment", "x");

  @Test
  void projects() {
    Machine machine = new Machine(PROJECTS);
    machine.command("revise", with(conceptNote("Revised"), "reason", "x"));
    machine.command("start-implementation", Map.of("on", "2021-04-01"));
    machine.command("close-operationally", null);
    machine.command("close-financially", null);
    machine.command("drop", REASON);

    machine.state("idea", proposed(conceptNote("x")), "revise", "drop");
    String returned = proposed(conceptNote("x"));
    command(asSecretary(), SUBMISSIONS, submitted(returned, "2021-03-01"), "return", COMMENT);
    machine.state("concept-note", returned, "revise", "drop");
    String note = proposed(conceptNote("x"));
    String submission = submitted(note, "2021-03-01");
    machine.state("concept-note", note);
    decide(convened("2021-03-15", submission), submission, "approved").statusCode(200);
    machine.state("project-document", note, "revise", "drop");
    String locked = proposed(projectDocument("x"));
    submittedDocument(locked, "2021-03-01");
    machine.state("project-document", locked);
    machine.state(
        "approved", approved(projectDocument("x")), "revise", "start-implementation", "drop");
    String running = inImplementation("2021-04-01");
    machine.state("in-implementation", running, "revise", "close-operationally");
    command(asOfficer(), PROJECTS, running, "close-operationally", null).then().statusCode(200);
    machine.state("operationally-closed", running, "close-financially");
    command(asOfficer(), PROJECTS, running, "close-financially", null).then().statusCode(200);
    machine.state("financially-closed", running);
    String dropped = proposed(conceptNote("x"));
    command(asOfficer(), PROJECTS, dropped, "drop", REASON).then().statusCode(200);
    machine.state("dropped", dropped);
    machine.requireNoFaults();
  }

  @Test
  void submissions() {
    int year = newYear();
    checklist("finance", 1, year + "-01-01", year + "-12-31");
    Machine machine = new Machine(SUBMISSIONS);
    machine.command("submit", null);
    machine.command("clear", word("finance", "granted"));
    machine.command("return", COMMENT);
    machine.command("withdraw", REASON);

    machine.state("draft", drafted(proposed(conceptNote("x"))), "submit", "withdraw");
    String submission = submittedDocument(proposed(projectDocument("x")), year + "-03-01");
    machine.state("submitted", submission, "clear", "return", "withdraw");
    command(asSecretary(), SUBMISSIONS, submission, "return", COMMENT).then().statusCode(200);
    machine.state("returned", submission);
    String withdrawn = drafted(proposed(conceptNote("x")));
    command(asOfficer(), SUBMISSIONS, withdrawn, "withdraw", REASON).then().statusCode(200);
    machine.state("withdrawn", withdrawn);
    for (String decision : List.of("approved", "deferred", "rejected")) {
      String decided = submitted(proposed(conceptNote("x")), "2021-03-01");
      decide(convened("2021-03-15", decided), decided, decision).statusCode(200);
      machine.state("decided", decided);
    }
    machine.requireNoFaults();
  }

  @Test
  void checklists() {
    Map<String, Object> content =
        Map.of(
            "code",
            unique("refused-"),
            "kind",
            "clearance",
            "reviewFunction",
            "legal",
            "title",
            "x",
            "stages",
            List.of("project-document"),
            "questions",
            List.of(Map.of("text", "Is it?")));
    Machine machine = new Machine(CHECKLISTS);
    machine.command("revise", content);
    machine.command("publish", Map.of("from", "1950-01-01"));
    machine.command("end", Map.of("on", "1950-01-01", "reason", "x"));
    machine.command("discard", REASON);

    String first = asSecretary().body(content).post(CHECKLISTS).path("id");
    machine.state("draft", first, "revise", "publish", "discard");
    command(asSecretary(), CHECKLISTS, first, "publish", Map.of("from", "1950-01-01"))
        .then()
        .statusCode(200);
    machine.state("published", first, "end");
    command(asSecretary(), CHECKLISTS, first, "end", Map.of("on", "1950-01-01", "reason", "x"))
        .then()
        .statusCode(200);
    machine.state("published", first);
    String second = asSecretary().body(content).post(CHECKLISTS).path("id");
    command(asSecretary(), CHECKLISTS, second, "discard", REASON).then().statusCode(200);
    machine.state("discarded", second);
    machine.requireNoFaults();
  }

  @Test
  void screenings() {
    int year = newYear();
    questionnaire(unique("safeguards-"), year + "-01-01", year + "-12-31");
    Machine machine = new Machine(SCREENINGS);
    machine.command("confirm", null);
    machine.command(
        "documents", Map.of("kind", "assessment", "title", "x", "link", "https://example.org/x"));

    String project = proposed(projectDocument("x"));
    String screening = screened(project, year);
    machine.state("screened", screening, "confirm", "documents");
    command(asReviewerOf("safeguards"), SCREENINGS, screening, "confirm", null)
        .then()
        .statusCode(200);
    machine.state("confirmed", screening, "documents");
    screened(project, year);
    machine.state("superseded", screening);
    machine.requireNoFaults();
  }

  @Test
  void reviewMeetings() {
    String submission = submitted(proposed(conceptNote("x")), "2021-03-01");
    Machine machine = new Machine(MEETINGS);
    machine.command("reschedule", Map.of("heldOn", "2021-03-16"));
    machine.command("agenda", agenda(submission));
    machine.command("convene", committeeOf(6));
    machine.command("attendance", committeeOf(6));
    machine.command(
        "recusals", Map.of("submission", submission, "person", "m2", "reason", "advised it"));
    machine.command("decisions", Map.of("submission", submission, "kind", "approved"));
    machine.command(
        "bulk-decisions",
        Map.of("decisions", List.of(Map.of("submission", submission, "kind", "approved"))));
    machine.command("close", null);
    machine.command("cancel", REASON);
    machine.isOfferedAs("decisions", "decide");
    machine.isOfferedAs("bulk-decisions", "decide");

    machine.state(
        "planned", planned("2021-03-15"), "reschedule", "agenda", "convene", "recusals", "cancel");
    machine.state(
        "convened",
        convened("2021-03-15"),
        "agenda",
        "attendance",
        "recusals",
        "decisions",
        "bulk-decisions",
        "close",
        "cancel");
    String decided = submitted(proposed(conceptNote("x")), "2021-03-01");
    String meeting = convened("2021-03-15", decided);
    decide(meeting, decided, "deferred").statusCode(200);
    machine.state(
        "convened",
        meeting,
        "agenda",
        "attendance",
        "recusals",
        "decisions",
        "bulk-decisions",
        "close");
    onMeeting(meeting, "close", null).statusCode(200);
    machine.state("closed", meeting);
    String cancelled = planned("2021-03-15");
    onMeeting(cancelled, "cancel", REASON).statusCode(200);
    machine.state("cancelled", cancelled);
    machine.requireNoFaults();
  }

  @Test
  void conditions() {
    Machine machine = new Machine(CONDITIONS);
    machine.command("evidence", Map.of("evidence", "x"));
    machine.command("verify", null);
    machine.command("return", COMMENT);
    machine.command("not-met", REASON);

    List<String> conditions = conditional(proposed(projectDocument("x")), 3);
    machine.state("open", conditions.get(0), "evidence", "not-met");
    for (String condition : conditions.subList(0, 2)) {
      command(asOfficer(), CONDITIONS, condition, "evidence", Map.of("evidence", "x"))
          .then()
          .statusCode(200);
    }
    machine.state("evidenced", conditions.get(0), "verify", "return", "not-met");
    command(asSecretary(), CONDITIONS, conditions.get(0), "verify", null).then().statusCode(200);
    machine.state("verified", conditions.get(0));
    command(asSecretary(), CONDITIONS, conditions.get(1), "not-met", REASON).then().statusCode(200);
    machine.state("not-met", conditions.get(1));
    machine.state("lapsed", conditions.get(2));
    machine.requireNoFaults();
  }

  @Test
  void reportingPeriods() {
    Machine machine = new Machine(PERIODS);
    machine.command("lock", null);
    machine.command("unlock", REASON);

    String period = period(unique("2022-"), 2022);
    machine.state("open", period, "lock");
    command(asSecretary(), PERIODS, period, "lock", null).then().statusCode(200);
    machine.state("locked", period, "unlock");
    machine.requireNoFaults();
  }

  @Test
  void resultsReports() {
    Machine machine = new Machine(REPORTS);
    machine.command("write", values("1.1"));
    machine.command("submit", null);
    machine.command("return", COMMENT);
    machine.command("approve", null);

    String period = period(unique("2022-"), 2022);
    String report = reportDrafted(inImplementation("2022-02-01"), period);
    machine.state("draft", report, "write", "submit");
    command(asOfficer(), REPORTS, report, "write", values("1.1")).then().statusCode(200);
    command(asOfficer(), REPORTS, report, "submit", null).then().statusCode(200);
    machine.state("pending", report, "return", "approve");
    command(asSecretary(), REPORTS, report, "return", COMMENT).then().statusCode(200);
    machine.state("returned", report, "write", "submit");
    command(asOfficer(), REPORTS, report, "submit", null).then().statusCode(200);
    command(asSecretary(), REPORTS, report, "approve", null).then().statusCode(200);
    machine.state("approved", report);
    command(asSecretary(), PERIODS, period, "lock", null).then().statusCode(200);
    machine.state("approved", report);
    String other = period(unique("2022-"), 2022);
    String locked = reportDrafted(inImplementation("2022-02-01"), other);
    command(asSecretary(), PERIODS, other, "lock", null).then().statusCode(200);
    machine.state("draft", locked);
    machine.requireNoFaults();
  }

  /** The commands of a kind of record, and what became of them in each state. */
  private static final class Machine {
    private final String address;
    private final Map<String, Map<String, Object>> commands = new LinkedHashMap<>();
    private final Map<String, String> offeredAs = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Machine(String address) {
      this.address = address;
    }

    private void command(String verb, Map<String, Object> body) {
      commands.put(verb, body);
      offeredAs.put(verb, verb);
    }

    private void isOfferedAs(String verb, String action) {
      offeredAs.put(verb, action);
    }

    /** A record in a state in which only the given commands are open. */
    private void state(String state, String id, String... open) {
      JsonPath before = record(id);
      assertEquals(state, before.getString("state"));
      Set<String> offered =
          new TreeSet<>(before.getList("allowedActions.findAll { it.allowed }.action"));
      Set<String> expected = new TreeSet<>();
      Set.of(open).forEach(verb -> expected.add(offeredAs.get(verb)));
      if (!offered.equals(expected)) {
        faults.add("%s offers %s, not %s".formatted(state, offered, expected));
      }
      commands.forEach(
          (verb, body) -> {
            if (!Set.of(open).contains(verb)) {
              Response answer = Review.command(asEverybody(ANYBODY), address, id, verb, body);
              if (answer.statusCode() != 409) {
                faults.add("%s in the state %s: %s".formatted(verb, state, answer.asString()));
              }
            }
          });
      assertEquals(before.getInt("version"), record(id).getInt("version"), state);
    }

    private JsonPath record(String id) {
      return asEverybody(ANYBODY)
          .get(address + "/" + id)
          .then()
          .statusCode(200)
          .extract()
          .jsonPath();
    }

    private void requireNoFaults() {
      assertEquals(List.of(), faults);
    }
  }
}
