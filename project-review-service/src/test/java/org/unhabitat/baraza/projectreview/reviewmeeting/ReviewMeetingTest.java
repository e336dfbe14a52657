package org.unhabitat.baraza.projectreview.reviewmeeting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unhabitat.baraza.projectreview.Review.MEETINGS;
import static org.unhabitat.baraza.projectreview.Review.MEETING_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.asBoth;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.attendee;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.committeeOf;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.drafted;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;

@QuarkusTest
class ReviewMeetingTest {

  @Test
  void aProjectIsReviewedAndApproved() {
    String project = proposed(conceptNote("Streets for all"));
    String submission = submitted(project, "2021-11-01");
    String meeting = planned("2021-11-23");
    PublishedEvents.await(MEETING_EVENTS, meeting, "planned");
    onMeeting(meeting, "reschedule", Map.of("heldOn", "2021-11-24", "reason", "the chair travels"))
        .statusCode(200)
        .body("heldOn", equalTo("2021-11-24"));
    PublishedEvents.await(MEETING_EVENTS, meeting, "rescheduled");
    onMeeting(
            meeting,
            "agenda",
            Map.of(
                "items", List.of(Map.of("submission", submission, "presenters", List.of("juma")))))
        .statusCode(200)
        .body("agenda[0].submissionId", equalTo(submission))
        .body("agenda[0].titles.en", equalTo("Streets for all"))
        .body("agenda[0].stage", equalTo("concept-note"));
    PublishedEvents.await(MEETING_EVENTS, meeting, "agenda-set");
    onMeeting(meeting, "convene", committeeOf(4))
        .statusCode(200)
        .body("state", equalTo("convened"))
        .body(
            "allowedActions.find { it.action == 'decide' }.reason",
            equalTo("quorum not reached: 4 of 5"));
    PublishedEvents.await(MEETING_EVENTS, meeting, "convened");
    decide(meeting, submission, "approved")
        .statusCode(422)
        .body("type", equalTo("/problems/quorum-not-reached"))
        .body("detail", equalTo("quorum not reached: 4 of 5"));
    onMeeting(meeting, "attendance", committeeOf(6))
        .statusCode(200)
        .body("quorum.present", equalTo(6))
        .body("agenda[0].counted", equalTo(6));
    PublishedEvents.await(MEETING_EVENTS, meeting, "attendance-recorded");
    onMeeting(
            meeting,
            "recusals",
            Map.of("submission", submission, "person", "m2", "reason", "advised the project"))
        .statusCode(200)
        .body("agenda[0].recusals[0].person", equalTo("m2"))
        .body("agenda[0].counted", equalTo(5));
    PublishedEvents.await(MEETING_EVENTS, meeting, "recusal-recorded");
    decide(meeting, submission, "approved")
        .statusCode(200)
        .body("agenda[0].decision", equalTo("approved"))
        .body("agenda[0].decidedBy", equalTo("sanna"));
    PublishedEvents.await(MEETING_EVENTS, meeting, "decided");
    command(asSecretary(), MEETINGS, meeting, "close", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("closed"));
    Message closed = PublishedEvents.await(MEETING_EVENTS, meeting, "closed");
    assertEquals("2021-11-24", closed.data().path("heldOn").asText());
    assertEquals(project, closed.data().at("/decisions/0/projectId").asText());
    assertFalse(closed.data().toString().contains("Person m1"), "no person is on the wire");
    read(PROJECTS, project).body("state", equalTo("project-document"));
    read(SUBMISSIONS, submission)
        .body("decision.reviewMeetingId", equalTo(meeting))
        .body("decision.kind", equalTo("approved"));
    asStaff()
        .get(MEETINGS + "/" + meeting + "/history")
        .then()
        .statusCode(200)
        .body("action", hasItem("recusal-recorded"))
        .body("[1].reason", equalTo("the chair travels"));
  }

  @Test
  void meetingsOfAYearAreNumberedWithoutGapsAlsoWhenManyArePlannedAtOnce() {
    int year = newYear();
    List<Integer> numbers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                i ->
                    asSecretary()
                        .body(Map.of("heldOn", "%d-05-%02d".formatted(year, i + 1)))
                        .post(MEETINGS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<Integer>path("number"))
            .sorted()
            .toList();
    assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(), numbers);
    asStaff()
        .get(MEETINGS + "?sort=reference&year=" + year)
        .then()
        .body("items[11].reference", equalTo("PRC/%d/012".formatted(year)));
  }

  @Test
  void anApprovalWithConditionsNamesThemAndIsNotAnApprovalYet() {
    String project = proposed(conceptNote("Streets"));
    String submission = submitted(project, "2021-03-01");
    String meeting = convened("2021-03-10", submission);
    decide(meeting, submission, "approved-with-conditions")
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/conditions")));
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                List.of(Map.of("text", "Add baselines", "owner", "ROAF", "dueOn", "2021-03-09"))))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/conditions/0/dueOn")));
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                List.of(
                    Map.of("text", "Add baselines", "owner", "ROAF", "dueOn", "2021-05-01"),
                    Map.of("text", "Name partners", "owner", "ROAF", "dueOn", "2021-06-01")),
                "recommendations",
                List.of("Visit the cities")))
        .statusCode(200);
    read(SUBMISSIONS, submission)
        .body("decision.conditions.number", equalTo(List.of(1, 2)))
        .body("decision.conditions[1].text", equalTo("Name partners"))
        .body("decision.recommendations[0].text", equalTo("Visit the cities"));
    read(PROJECTS, project).body("state", equalTo("concept-note"));
  }

  @Test
  void conditionsBelongToAConditionalApprovalOnly() {
    String submission = submitted(proposed(conceptNote("Streets")), "2021-03-01");
    String meeting = convened("2021-03-10", submission);
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved",
                "conditions",
                List.of(Map.of("text", "x", "owner", "ROAF", "dueOn", "2021-05-01"))))
        .statusCode(400);
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                List.of(Map.of("text", " "))))
        .statusCode(400)
        .body("errors.pointer", hasItem("/conditions/0/text"))
        .body("errors.pointer", hasItem("/conditions/0/dueOn"));
    read(MEETINGS, meeting).body("agenda[0].decision", equalTo(null));
  }

  @Test
  void aDeferredProjectComesBackAsANewSubmission() {
    String project = proposed(conceptNote("Streets"));
    String first = submitted(project, "2021-03-01");
    decide(convened("2021-03-10", first), first, "deferred").statusCode(200);
    String second = submitted(project, "2021-04-01");
    decide(convened("2021-04-10", second), second, "approved").statusCode(200);
    read(PROJECTS, project).body("state", equalTo("project-document"));
  }

  @Test
  void whoSubmittedDoesNotRecordTheDecision() {
    String project = proposed(conceptNote("Streets"));
    String id =
        asBoth("dora")
            .body(Map.of("project", project))
            .post(SUBMISSIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(asBoth("dora"), SUBMISSIONS, id, "submit", Map.of("submittedOn", "2021-03-01"))
        .then()
        .statusCode(200);
    String meeting = convened("2021-03-10", id);
    command(
            asBoth("dora"),
            MEETINGS,
            meeting,
            "decisions",
            Map.of("submission", id, "kind", "approved"))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
    decide(meeting, id, "approved").statusCode(200);
  }

  @Test
  void whoSubmittedOrPresentsDoesNotCount() {
    String submission = submitted(proposed(conceptNote("Streets")), "2021-03-01");
    String meeting = planned("2021-03-10");
    onMeeting(
            meeting,
            "agenda",
            Map.of("items", List.of(Map.of("submission", submission, "presenters", List.of("m2")))))
        .statusCode(200);
    List<Map<String, Object>> there =
        List.of(
            attendee("m1", "chair"),
            attendee("m2", "member"),
            attendee("m3", "member"),
            attendee("m4", "alternate"),
            attendee("m5", "member"),
            attendee("juma", "member"),
            attendee("p1", "presenter"));
    onMeeting(meeting, "convene", Map.of("attendance", there))
        .statusCode(200)
        .body("quorum.present", equalTo(6))
        .body("agenda[0].counted", equalTo(4));
    decide(meeting, submission, "approved").statusCode(422);
  }

  @Test
  void aMeetingDecidesOnlyOnWhatItWasGiven() {
    String late = submitted(proposed(conceptNote("Late")), "2021-03-11");
    String meeting = convened("2021-03-10", late);
    decide(meeting, late, "approved").statusCode(422);
    String foreign = submitted(proposed(conceptNote("Elsewhere")), "2021-03-01");
    decide(meeting, foreign, "approved")
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/submission")));
    decide(meeting, UUID.randomUUID().toString(), "approved").statusCode(422);
    onMeeting(meeting, "decisions", Map.of("submission", late, "kind", "maybe"))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/kind")));
    onMeeting(meeting, "decisions", Map.of()).statusCode(400);
  }

  @Test
  void aSubmissionWaitsOnOneAgenda() {
    String submission = submitted(proposed(conceptNote("Streets")), "2021-03-01");
    String first = planned("2021-03-10");
    onMeeting(first, "agenda", agenda(submission)).statusCode(200);
    String reference = read(MEETINGS, first).extract().path("reference");
    String second = planned("2021-03-17");
    onMeeting(second, "agenda", agenda(submission))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/items/0/submission"))
        .body("errors[0].detail", equalTo("is on the agenda of " + reference));
    onMeeting(first, "agenda", agenda()).statusCode(200);
    onMeeting(second, "agenda", agenda(submission)).statusCode(200);
  }

  @Test
  void anAgendaIsOfSubmissionsThatWait() {
    String draft = drafted(proposed(conceptNote("Draft")));
    String good = submitted(proposed(conceptNote("Good")), "2021-03-01");
    String meeting = planned("2021-03-10");
    onMeeting(meeting, "agenda", agenda(good, draft, UUID.randomUUID().toString(), good))
        .statusCode(422)
        .body(
            "errors.pointer",
            equalTo(List.of("/items/1/submission", "/items/2/submission", "/items/3/submission")));
  }

  @Test
  void aMeetingIsClosedWhenEveryItemIsDecided() {
    String first = submitted(proposed(conceptNote("One")), "2021-03-01");
    String second = submitted(proposed(conceptNote("Two")), "2021-03-01");
    String meeting = convened("2021-03-10", first, second);
    decide(meeting, first, "approved").statusCode(200);
    decide(meeting, first, "rejected")
        .statusCode(409)
        .body("type", equalTo("/problems/already-decided"));
    command(asSecretary(), MEETINGS, meeting, "close", null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/undecided-items"))
        .body("errors.pointer", equalTo(List.of("/agenda/1")));
    onMeeting(meeting, "cancel", Map.of("reason", "x")).statusCode(409);
    onMeeting(meeting, "agenda", agenda(first)).statusCode(200);
    command(asSecretary(), MEETINGS, meeting, "close", null).then().statusCode(200);
    decide(meeting, second, "approved")
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-meeting-state"));
  }

  @Test
  void aMeetingIsCancelledForAReasonAndDoesNotCount() {
    int year = newYear();
    String meeting = planned(year + "-02-03");
    onMeeting(meeting, "cancel", Map.of()).statusCode(400);
    onMeeting(meeting, "cancel", Map.of("reason", "no quorum"))
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("cancellationReason", equalTo("no quorum"));
    PublishedEvents.await(MEETING_EVENTS, meeting, "cancelled");
    onMeeting(meeting, "convene", committeeOf(5)).statusCode(409);
    asStaff().get(MEETINGS + "/statistics?year=" + year).then().body("meetingsHeld", equalTo(0));
  }

  @Test
  void aMeetingThatIsToComeIsNotConvened() {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Africa/Nairobi")).plusDays(1);
    String meeting = planned(tomorrow.toString());
    onMeeting(meeting, "convene", committeeOf(5)).statusCode(422);
    onMeeting(meeting, "reschedule", Map.of("heldOn", tomorrow.plusYears(1).toString()))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/heldOn")));
  }

  @Test
  void attendanceHasOneChairAndNobodyTwice() {
    String meeting = planned("2021-03-10");
    onMeeting(
            meeting,
            "convene",
            Map.of(
                "attendance",
                List.of(
                    attendee("m1", "chair"), attendee("m1", "member"), attendee("m2", "chair"))))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/attendance/1/person", "/attendance/2/role")));
    onMeeting(meeting, "attendance", committeeOf(5)).statusCode(409);
  }

  @Test
  void aYearsReviewsAreCounted() {
    int year = newYear();
    String one = proposed(conceptNote("One"));
    String two = proposed(conceptNote("Two"));
    String first = submitted(one, year + "-01-10");
    decideAndClose(year + "-01-20", Map.of(first, "deferred"));
    String again = submitted(one, year + "-02-10");
    String other = submitted(two, year + "-02-10");
    decideAndClose(year + "-02-20", Map.of(again, "approved", other, "rejected"));
    String open = submitted(two, year + "-03-01");
    decide(convened(year + "-03-10", open), open, "approved").statusCode(200);
    asStaff()
        .get(MEETINGS + "/statistics?year=" + year)
        .then()
        .statusCode(200)
        .body("meetingsHeld", equalTo(2))
        .body("projectsReviewed", equalTo(2))
        .body("reviews", equalTo(3))
        .body("approvals", equalTo(1))
        .body("deferrals", equalTo(1))
        .body("rejections", equalTo(1))
        .body("conditionalApprovals", equalTo(0));
    asStaff().get(MEETINGS + "/statistics").then().statusCode(400);
  }

  @Test
  void minutesAreMadeOfWhatWasRecorded() {
    String submission =
        submitted(proposed(conceptNote("Streets <script> & squares")), "2021-03-01");
    String meeting = planned("2021-03-10");
    String minutes = MEETINGS + "/" + meeting + "/minutes";
    asStaff().get(minutes).then().statusCode(409);
    onMeeting(meeting, "agenda", agenda(submission)).statusCode(200);
    onMeeting(
            meeting,
            "convene",
            Map.of(
                "attendance",
                List.of(
                    Map.of(
                        "person",
                        "m1",
                        "name",
                        "Amina Mfano",
                        "role",
                        "chair",
                        "standsFor",
                        "the Deputy"),
                    attendee("m2", "member"),
                    attendee("m3", "member"),
                    attendee("m4", "member"),
                    attendee("m5", "member"),
                    attendee("juma", "presenter"))))
        .statusCode(200);
    asStaff()
        .accept("text/html")
        .get(minutes)
        .then()
        .statusCode(200)
        .body(containsString("Draft"))
        .body(containsString("none yet"));
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                submission,
                "kind",
                "approved-with-conditions",
                "conditions",
                List.of(Map.of("text", "Add baselines", "owner", "ROAF", "dueOn", "2021-05-01")),
                "recommendations",
                List.of("Visit the cities")))
        .statusCode(200);
    command(asSecretary(), MEETINGS, meeting, "close", null).then().statusCode(200);
    asStaff()
        .get(minutes)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("isFinal", equalTo(true))
        .body("attendance[0].standsFor", equalTo("the Deputy"))
        .body("items[0].budget.amount", equalTo("1250000.00"))
        .body("items[0].months", equalTo(36))
        .body("items[0].decision", equalTo("approved-with-conditions"))
        .body("items[0].conditions[0].owner", equalTo("ROAF"));
    asStaff()
        .accept("text/html")
        .get(minutes)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Streets &lt;script&gt; &amp; squares"))
        .body(containsString("USD 1250000.00"))
        .body(containsString("36 months"))
        .body(containsString("chair, for the Deputy"))
        .body(containsString("approved with conditions"))
        .body(containsString("Add baselines (ROAF, by 2021-05-01)"))
        .body(containsString("Visit the cities"))
        .body(not(containsString("Draft")));
    asStaff().accept("image/png").get(minutes).then().statusCode(406);
  }

  @Test
  void onlyTheSecretaryRunsMeetings() {
    asOfficer().body(Map.of("heldOn", "2021-03-10")).post(MEETINGS).then().statusCode(403);
    String meeting = planned("2021-03-10");
    for (String verb :
        List.of(
            "reschedule",
            "agenda",
            "convene",
            "attendance",
            "recusals",
            "decisions",
            "close",
            "cancel")) {
      command(asOfficer(), MEETINGS, meeting, verb, Map.of()).then().statusCode(403);
    }
    read(MEETINGS, meeting).body("allowedActions.allowed", not(hasItem(true)));
  }

  @Test
  void meetingsAreFoundByYearDayAndState() {
    int year = newYear();
    String first = planned(year + "-02-03");
    String second = planned(year + "-06-03");
    asStaff()
        .get(MEETINGS + "?year=" + year)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(second, first)));
    asStaff()
        .get(MEETINGS + "?from=" + year + "-03-01&to=" + year + "-12-31&state=planned")
        .then()
        .body("items.id", equalTo(List.of(second)));
    asStaff()
        .get(MEETINGS + "?year=" + year + "&state=closed")
        .then()
        .body("items", equalTo(List.of()));
    asStaff()
        .accept("text/csv")
        .get(MEETINGS + "?year=" + year)
        .then()
        .statusCode(200)
        .body(containsString("PRC/%d/001".formatted(year)));
    asStaff().get(MEETINGS + "/" + UUID.randomUUID()).then().statusCode(404);
    asStaff().get(MEETINGS + "/" + UUID.randomUUID() + "/minutes").then().statusCode(404);
  }

  private static void decideAndClose(String day, Map<String, String> decisions) {
    String meeting = convened(day, decisions.keySet().toArray(String[]::new));
    decisions.forEach((submission, kind) -> decide(meeting, submission, kind).statusCode(200));
    command(asSecretary(), MEETINGS, meeting, "close", null).then().statusCode(200);
  }
}
