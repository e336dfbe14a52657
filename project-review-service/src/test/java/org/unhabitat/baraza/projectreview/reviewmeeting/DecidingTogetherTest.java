package org.unhabitat.baraza.projectreview.reviewmeeting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.projectreview.Review.CONDITIONS;
import static org.unhabitat.baraza.projectreview.Review.MEETINGS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.attendee;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Decisions for a batch, by many at once, and who has no say in them. */
@QuarkusTest
class DecidingTogetherTest {
  private static final int CLIENTS = 20;

  @Test
  void aBatchIsDecidedAsAWholeOrNotAtAll() {
    String one = submitted(proposed(conceptNote("One")), "2021-03-01");
    String two = submitted(proposed(conceptNote("Two")), "2021-03-01");
    String meeting = convened("2021-03-15", one, two);
    onMeeting(
            meeting,
            "bulk-decisions",
            batch(
                one, "approved",
                one, "approved"))
        .statusCode(409);
    read(SUBMISSIONS, one).body("state", equalTo("submitted"));
    command(asOfficer(), MEETINGS, meeting, "bulk-decisions", batch(one, "approved"))
        .then()
        .statusCode(403);
    onMeeting(meeting, "bulk-decisions", Map.of("decisions", List.of())).statusCode(400);
    onMeeting(
            meeting,
            "bulk-decisions",
            batch(
                one, "approved",
                two, "deferred"))
        .statusCode(200)
        .body("agenda.decision", equalTo(List.of("approved", "deferred")));
    onMeeting(meeting, "close", null).statusCode(200);
    String hash = read(SUBMISSIONS, one).extract().path("contentHash");
    asStaff()
        .accept("text/html")
        .get(MEETINGS + "/" + meeting + "/minutes")
        .then()
        .statusCode(200)
        .body(containsString(hash));
    byte[] pdf =
        asStaff()
            .accept("application/pdf")
            .get(MEETINGS + "/" + meeting + "/minutes")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
  }

  @Test
  void minutesNamePeopleInTheirOwnScripts() throws IOException {
    String submission =
        submitted(proposed(conceptNote("Sites et services à Đà Nẵng")), "2021-03-01");
    String meeting = planned("2021-03-15");
    onMeeting(meeting, "agenda", agenda(submission)).statusCode(200);
    List<Map<String, Object>> there = new ArrayList<>();
    for (String name : List.of("Ольга Образцова", "Ελένη Παράδειγμα", "ليلى مثال", "Ọlá Àpẹẹrẹ")) {
      there.add(with(attendee(name, there.isEmpty() ? "chair" : "member"), "name", name));
    }
    onMeeting(meeting, "convene", Map.of("attendance", there)).statusCode(200);
    byte[] pdf =
        asStaff()
            .accept("application/pdf")
            .get(MEETINGS + "/" + meeting + "/minutes")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = Normalizer.normalize(new PDFTextStripper().getText(document), Form.NFKC);
      for (String written :
          List.of(
              "Ольга Образцова", "Ελένη Παράδειγμα", "Ọlá Àpẹẹrẹ", "à Đà Nẵng", "ليلى", "مثال")) {
        assertTrue(
            text.contains(Normalizer.normalize(written, Form.NFKC)), written + " in " + text);
      }
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
        }
      }
    }
  }

  @Test
  void nobodyOfTheUnitThatSubmittedHasASay() {
    String submission = submitted(proposed(conceptNote("Ours")), "2021-03-01");
    String meeting = planned("2021-03-15");
    onMeeting(meeting, "agenda", agenda(submission)).statusCode(200);
    List<Map<String, Object>> there = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      there.add(
          with(attendee("m" + i, i == 1 ? "chair" : "member"), "unit", i < 3 ? "ROAF" : "OED"));
    }
    onMeeting(meeting, "convene", Map.of("attendance", there)).statusCode(200);
    decide(meeting, submission, "approved")
        .statusCode(422)
        .body("detail", containsString("3 of 5"));
  }

  @Test
  void twentyClientsWhoDecideAtOnceLeaveOneDecision() throws InterruptedException {
    String project = proposed(conceptNote("Once"));
    String submission = submitted(project, "2021-03-01");
    String meeting = convened("2021-03-15", submission);
    AtomicInteger decided = new AtomicInteger();
    List<Integer> answers =
        atOnce(
            i -> {
              int status =
                  onMeeting(
                          meeting,
                          "decisions",
                          Map.of(
                              "submission",
                              submission,
                              "kind",
                              i % 2 == 0 ? "approved" : "rejected"))
                      .extract()
                      .statusCode();
              if (status == 200) {
                decided.incrementAndGet();
              }
              return status;
            });
    assertEquals(1, decided.get(), answers.toString());
    assertTrue(answers.stream().allMatch(Set.of(200, 409, 412)::contains), answers.toString());
    List<String> actions =
        asStaff().get(SUBMISSIONS + "/" + submission + "/history").path("action");
    assertEquals(1, actions.stream().filter("decided"::equals).count());
  }

  @Test
  void twentyClientsWhoDecideOnTwentySubmissionsOfAMeetingLoseNone() throws InterruptedException {
    List<String> submissions = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      submissions.add(submitted(proposed(conceptNote("Of twenty")), "2021-03-01"));
    }
    String meeting = convened("2021-03-15", submissions.toArray(String[]::new));
    List<Integer> answers =
        atOnce(
            i -> {
              Map<String, Object> decision =
                  Map.of(
                      "submission",
                      submissions.get(i),
                      "kind",
                      "approved",
                      "recommendations",
                      List.of("First", "Second"));
              int status;
              do {
                status =
                    command(asSecretary(), MEETINGS, meeting, "decisions", decision).statusCode();
              } while (status == 412 || status == 503);
              return status;
            });
    assertEquals(Set.of(200), Set.copyOf(answers));
    read(MEETINGS, meeting)
        .body("agenda.decision", equalTo(Collections.nCopies(CLIENTS, "approved")));
    for (String submission : submissions) {
      read(SUBMISSIONS, submission)
          .body("decision.recommendations.number", equalTo(List.of(1, 2)))
          .body("decision.reviewMeetingId", equalTo(meeting));
    }
    List<String> actions = asStaff().get(MEETINGS + "/" + meeting + "/history").path("action");
    assertEquals(CLIENTS, actions.stream().filter("decided"::equals).count());
  }

  @Test
  void twentyMeetingsThatTakeOneSubmissionAtOnceLeaveOneDecision() throws InterruptedException {
    String submission = submitted(proposed(conceptNote("Wanted by all")), "2021-03-01");
    List<String> meetings = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      meetings.add(convened("2021-03-15"));
    }
    List<Integer> answers =
        atOnce(
            i -> {
              command(asSecretary(), MEETINGS, meetings.get(i), "agenda", agenda(submission));
              return command(
                      asSecretary(),
                      MEETINGS,
                      meetings.get(i),
                      "decisions",
                      Map.of("submission", submission, "kind", "approved"))
                  .statusCode();
            });
    assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
    assertTrue(answers.stream().allMatch(Set.of(200, 409, 412, 422)::contains), answers.toString());
    long decided =
        meetings.stream()
            .filter(
                meeting ->
                    read(MEETINGS, meeting)
                        .extract()
                        .jsonPath()
                        .getList("agenda.decision")
                        .contains("approved"))
            .count();
    assertEquals(1, decided);
  }

  @Test
  void twentyOfficersWhoBeginAtOnceLeaveOneSubmission() throws InterruptedException {
    String project = proposed(conceptNote("Begun once"));
    List<Integer> answers =
        atOnce(i -> asOfficer().body(Map.of("project", project)).post(SUBMISSIONS).statusCode());
    assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
    assertTrue(answers.stream().allMatch(Set.of(201, 409)::contains), answers.toString());
  }

  @Test
  void twentyClientsWhoPlanAtOnceGetTwentyNumbersInARow() throws InterruptedException {
    int year = newYear();
    List<Integer> numbers =
        atOnce(
            i ->
                asSecretary()
                    .body(Map.of("heldOn", year + "-03-01"))
                    .post(MEETINGS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number"));
    assertEquals(
        java.util.stream.IntStream.rangeClosed(1, CLIENTS).boxed().toList(),
        numbers.stream().sorted().toList());
  }

  @Test
  void theLastConditionIsSeenWhoeverVerifiesIt() throws InterruptedException {
    String project = proposed(projectDocument("Streets"));
    String submission = submittedDocument(project, "2021-03-01");
    String meeting = convened("2021-03-15", submission);
    List<Map<String, String>> imposed = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      imposed.add(Map.of("text", "Condition " + i, "owner", "ROAF", "dueOn", "2021-04-01"));
    }
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                imposed))
        .statusCode(200);
    List<String> conditions =
        asStaff().get(CONDITIONS + "?limit=50&submission=" + submission).path("items.id");
    conditions.forEach(
        condition ->
            command(asOfficer(), CONDITIONS, condition, "evidence", Map.of("evidence", "x"))
                .then()
                .statusCode(200));
    List<Integer> answers =
        atOnce(
            i -> {
              int status;
              do {
                status =
                    command(asReviewerOf("*"), CONDITIONS, conditions.get(i), "verify", null)
                        .statusCode();
              } while (status == 412 || status == 503);
              return status;
            });
    assertEquals(Set.of(200), Set.copyOf(answers));
    read(PROJECTS, project).body("state", equalTo("approved"));
  }

  private static List<Integer> atOnce(Function<Integer, Integer> client)
      throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        calls.add(() -> client.apply(number));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : clients.invokeAll(calls)) {
        answers.add(value(answer));
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  private static Integer value(Future<Integer> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  /** Submissions and what is decided on them, in turn. */
  private static Map<String, Object> batch(String... decisions) {
    List<Map<String, String>> batch = new ArrayList<>();
    for (int i = 0; i < decisions.length; i += 2) {
      batch.add(Map.of("submission", decisions[i], "kind", decisions[i + 1]));
    }
    return Map.of("decisions", batch);
  }
}
