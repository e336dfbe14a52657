package org.unhabitat.baraza.governance.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Meetings from the plan to the minutes, as their secretaries and readers see them. */
@QuarkusTest
class MeetingTest {
  private static final String TOPIC = "governance.meeting.events.v1";

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Nairobi"));
  }

  private static String scheduled(String body, String opensOn) {
    return asSecretary()
        .body(Map.of("body", body, "opensOn", opensOn))
        .post(API + "/meetings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String meeting(String id) {
    return "/meetings/" + id;
  }

  private static String convened(String body, String opensOn) {
    String id = scheduled(body, opensOn);
    command(meeting(id), "convene", Map.of()).statusCode(200);
    return id;
  }

  private static Map<String, Object> attendee(String kind, String name, String role) {
    return Map.of("kind", kind, "name", name, "role", role);
  }

  private static Map<String, Object> withQuorum(String code, int number) {
    Map<String, Object> body = committee(code);
    body.put("rules", Map.of("quorum", Map.of("basis", "fixed", "number", number)));
    return body;
  }

  @Test
  void aMeetingOfThePastIsRecordedInThreeCalls() {
    String code = code("EXCOM");
    established(committee(code));
    String id =
        asSecretary()
            .body(Map.of("body", code, "opensOn", "2021-06-15", "mode", "online"))
            .post(API + "/meetings")
            .then()
            .statusCode(201)
            .body("state", equalTo("planned"))
            .body("reference", equalTo(code + "/2021/01"))
            .body("titles.en", equalTo("Committee " + code))
            .extract()
            .path("id");
    command(meeting(id), "convene", Map.of()).statusCode(200).body("state", equalTo("convened"));
    command(meeting(id), "close", Map.of())
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("closesOn", equalTo("2021-06-15"));
    PublishedEvents.await(TOPIC, id, "scheduled");
    PublishedEvents.await(TOPIC, id, "convened");
    JsonNode closed = PublishedEvents.await(TOPIC, id, "closed").data();
    assertEquals(3, closed.path("version").asInt());
    assertEquals(code, closed.path("body").path("code").asText());
    assertEquals("committee", closed.path("body").path("kind").asText());
    assertEquals("2021-06-15", closed.path("opensOn").asText());
    asStaff()
        .get(API + meeting(id) + "/history")
        .then()
        .body("action", contains("scheduled", "convened", "closed"))
        .body("actor", everyItem(is("grace")));
  }

  @Test
  void numbersHaveNoGapPerBodyAndYearAlsoWhenManyAskAtOnce() {
    String code = code("PMC");
    established(committee(code));
    List<CompletableFuture<Integer>> asked =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                day ->
                    CompletableFuture.supplyAsync(
                        () ->
                            asSecretary()
                                .body(Map.of("body", code, "opensOn", "2021-03-0" + day))
                                .post(API + "/meetings")
                                .then()
                                .statusCode(201)
                                .extract()
                                .<Integer>path("number")))
            .toList();
    assertEquals(
        IntStream.rangeClosed(1, 8).boxed().toList(),
        asked.stream().map(CompletableFuture::join).sorted().toList());
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2022-03-01"))
        .post(API + "/meetings")
        .then()
        .body("reference", equalTo(code + "/2022/01"));
  }

  @Test
  void aSessionIsAdjournedAndResumedInAnotherSegment() {
    String code = code("EB");
    established(committee(code));
    String id =
        asSecretary()
            .body(
                Map.of(
                    "body",
                    code,
                    "opensOn",
                    "2021-07-05",
                    "closesOn",
                    "2021-07-09",
                    "titles",
                    Map.of("en", "Second session", "fr", "Deuxième session")))
            .post(API + "/meetings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command(meeting(id), "convene", Map.of()).statusCode(200);
    command(meeting(id), "adjourn", Map.of("adjournedOn", "2021-07-07", "resumesOn", "2021-07-07"))
        .statusCode(422)
        .body("errors.pointer", contains("/resumesOn"));
    command(meeting(id), "adjourn", Map.of("adjournedOn", "2021-07-07", "resumesOn", "2021-11-15"))
        .statusCode(200)
        .body("state", equalTo("adjourned"))
        .body("resumesOn", equalTo("2021-11-15"));
    command(meeting(id), "resume", Map.of("resumedOn", "2021-07-07")).statusCode(422);
    command(meeting(id), "resume", Map.of("resumedOn", "2021-11-16", "closesOn", "2021-11-15"))
        .statusCode(422)
        .body("errors.pointer", contains("/closesOn"));
    command(meeting(id), "resume", Map.of("resumedOn", "2021-11-15", "closesOn", "2021-11-19"))
        .statusCode(200)
        .body("state", equalTo("convened"))
        .body("resumesOn", nullValue());
    command(meeting(id), "close", Map.of("closedOn", "2021-11-16"))
        .statusCode(200)
        .body("opensOn", equalTo("2021-07-05"))
        .body("closesOn", equalTo("2021-11-16"))
        .body("segments.opensOn", contains("2021-07-05", "2021-11-15"))
        .body("segments.closesOn", contains("2021-07-07", "2021-11-16"));
    PublishedEvents.await(TOPIC, id, "adjourned");
    PublishedEvents.await(TOPIC, id, "resumed");
    JsonNode closed = PublishedEvents.await(TOPIC, id, "closed").data();
    assertEquals(2, closed.path("segments").size());
  }

  @Test
  void anAdjournedSessionMayEndWithoutBeingResumed() {
    String code = code("CPR");
    established(committee(code));
    String id = convened(code, "2021-05-03");
    command(meeting(id), "adjourn", Map.of("adjournedOn", "2021-05-03")).statusCode(200);
    command(meeting(id), "close", Map.of("closedOn", "2021-06-01")).statusCode(422);
    command(meeting(id), "close", Map.of()).statusCode(200).body("closesOn", equalTo("2021-05-03"));
  }

  @Test
  void aStateRefusesWhatDoesNotFitIt() {
    String code = code("RMC");
    established(committee(code));
    String planned = scheduled(code, "2021-04-01");
    for (String verb : List.of("close", "adopt-agenda")) {
      command(meeting(planned), verb, Map.of()).statusCode(409);
    }
    command(meeting(planned), "adjourn", Map.of("adjournedOn", "2021-04-01")).statusCode(409);
    command(meeting(planned), "resume", Map.of("resumedOn", "2021-04-02")).statusCode(409);
    command(meeting(planned), "draft-minutes", Map.of("text", "early")).statusCode(409);
    command(meeting(planned), "settle-item", Map.of("number", "1", "outcome", "closed"))
        .statusCode(409);

    String closed = convened(code, "2021-04-02");
    command(meeting(closed), "convene", Map.of()).statusCode(409);
    command(meeting(closed), "cancel", Map.of("reason", "late")).statusCode(409);
    command(meeting(closed), "reschedule", Map.of("opensOn", "2021-04-05")).statusCode(409);
    command(meeting(closed), "close", Map.of()).statusCode(200);
    command(meeting(closed), "close", Map.of()).statusCode(409);
    asSecretary()
        .get(API + meeting(closed))
        .then()
        .body("allowedActions.find { it.action == 'close' }.allowed", is(false))
        .body(
            "allowedActions.find { it.action == 'close' }.reason",
            equalTo("the meeting is closed, not adjourned or convened"))
        .body("allowedActions.find { it.action == 'draft-minutes' }.allowed", is(true));
  }

  @Test
  void whatHappenedIsNotInTheFuture() {
    String code = code("FUT");
    established(committee(code));
    String tomorrow = today().plusDays(1).toString();
    String future = scheduled(code, tomorrow);
    command(meeting(future), "convene", Map.of())
        .statusCode(422)
        .body("type", equalTo("/problems/date-in-future"))
        .body("errors.pointer", contains("/convenedOn"));
    asSecretary()
        .get(API + meeting(future))
        .then()
        .body("allowedActions.find { it.action == 'convene' }.allowed", is(false));
    command(
            meeting(future),
            "record-attendance",
            Map.of("attendance", List.of(attendee("person", "A", "member"))))
        .statusCode(422);
    command(meeting(future), "convene", Map.of("convenedOn", today().toString()))
        .statusCode(200)
        .body("opensOn", equalTo(today().toString()));
    command(meeting(future), "close", Map.of("closedOn", tomorrow)).statusCode(422);
    command(meeting(future), "adjourn", Map.of("adjournedOn", tomorrow)).statusCode(422);
    command(meeting(future), "close", Map.of())
        .statusCode(200)
        .body("closesOn", equalTo(today().toString()));
  }

  @Test
  void aMeetingLiesWithinTheLifeOfItsBodyAndEndsAfterItBegins() {
    String code = code("LIFE");
    String body = established(committee(code));
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2017-12-31"))
        .post(API + "/meetings")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/opensOn"));
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2021-02-02", "closesOn", "2021-02-01"))
        .post(API + "/meetings")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/closesOn"));
    command("/bodies/" + body, "dissolve", Map.of("dissolvedOn", "2021-06-30", "reason", "merged"))
        .statusCode(200);
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2021-07-01"))
        .post(API + "/meetings")
        .then()
        .statusCode(422);
    scheduled(code, "2021-06-30");
  }

  @Test
  void aTaskForceDoesNotMeetAfterItsSunsetDate() {
    String code = code("TF");
    Map<String, Object> taskForce = committee(code);
    taskForce.put("kind", "task-force");
    taskForce.put("rules", Map.of("sunsetOn", "2021-06-30"));
    established(taskForce);
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2021-07-01"))
        .post(API + "/meetings")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/after-sunset"));
    String id = scheduled(code, "2021-06-30");
    command(meeting(id), "reschedule", Map.of("opensOn", "2021-07-02")).statusCode(422);
    command(meeting(id), "convene", Map.of("convenedOn", "2021-07-01")).statusCode(422);
    command(meeting(id), "convene", Map.of()).statusCode(200);
    command(meeting(id), "close", Map.of("closedOn", "2021-07-01")).statusCode(422);
  }

  @Test
  void aMovedMeetingKeepsItsReferenceAndACancelledOneItsNumber() {
    String code = code("MOVE");
    established(committee(code));
    String id = scheduled(code, "2021-12-20");
    command(
            meeting(id),
            "reschedule",
            Map.of(
                "opensOn", "2022-01-11", "mode", "hybrid", "venue", "Room 4", "reason", "strike"))
        .statusCode(200)
        .body("reference", equalTo(code + "/2021/01"))
        .body("opensOn", equalTo("2022-01-11"))
        .body("mode", equalTo("hybrid"))
        .body("venue", equalTo("Room 4"));
    PublishedEvents.await(TOPIC, id, "rescheduled");
    command(meeting(id), "cancel", Map.of()).statusCode(400);
    command(meeting(id), "cancel", Map.of("reason", "no business"))
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("cancellationReason", equalTo("no business"));
    PublishedEvents.await(TOPIC, id, "cancelled");
    asStaff()
        .get(API + meeting(id) + "/history")
        .then()
        .body("reason", contains(null, "strike", "no business"));
    asSecretary()
        .body(Map.of("body", code, "opensOn", "2021-12-21"))
        .post(API + "/meetings")
        .then()
        .body("number", equalTo(2));
  }

  @Test
  void aBodyWithAQuorumIsNotConvenedWithoutIt() {
    String code = code("QUO");
    established(withQuorum(code, 2));
    String id = scheduled(code, "2021-03-03");
    command(meeting(id), "convene", Map.of())
        .statusCode(422)
        .body("type", equalTo("/problems/quorum-not-reached"))
        .body("detail", equalTo("quorum not reached: 0 of 2"));
    command(
            meeting(id),
            "record-attendance",
            Map.of(
                "attendance",
                List.of(
                    attendee("person", "Ada", "chair"),
                    attendee("person", "Ben", "observer"),
                    attendee("person", "Cleo", "alternate"))))
        .statusCode(200)
        .body("quorum.present", equalTo(1))
        .body("quorum.required", equalTo(2))
        .body("quorum.reached", is(false))
        .body(
            "allowedActions.find { it.action == 'convene' }.reason",
            equalTo("quorum not reached: 1 of 2"));
    command(meeting(id), "convene", Map.of()).statusCode(422);
    Map<String, Object> alternate = new HashMap<>(attendee("person", "Cleo", "alternate"));
    alternate.put("standsInFor", "Dan");
    command(
            meeting(id),
            "convene",
            Map.of("attendance", List.of(attendee("person", "Ada", "chair"), alternate)))
        .statusCode(200)
        .body("quorum.reached", is(true));
    JsonNode recorded = PublishedEvents.await(TOPIC, id, "attendance-recorded").data();
    assertEquals(1, recorded.path("quorum").path("present").asInt());
    assertFalse(recorded.toString().contains("Ada"), "names of persons stay in the service");
  }

  @Test
  void theChairsCountIsEnoughForAMeetingOfThePast() {
    String code = code("CNT");
    established(withQuorum(code, 19));
    String id = scheduled(code, "2021-03-04");
    command(meeting(id), "convene", Map.of("votesPresent", 18)).statusCode(422);
    command(meeting(id), "convene", Map.of("votesPresent", 19))
        .statusCode(200)
        .body("quorum.present", equalTo(19));
  }

  @Test
  void onlyMembersOfTheDayCountAndEachOnce() {
    String code = code("VOTE");
    Map<String, Object> board = committee(code);
    board.put("kind", "governing-body");
    board.put("rules", Map.of("quorum", Map.of("basis", "majority")));
    board.put("seats", List.of(Map.of("regionalGroup", "africa", "seats", 3)));
    String body = established(board);
    for (String state : List.of("Kenya", "Egypt")) {
      asSecretary()
          .body(
              Map.of(
                  "role",
                  "member",
                  "holderKind",
                  "member-state",
                  "holder",
                  state,
                  "regionalGroup",
                  "africa",
                  "from",
                  "2020-01-01"))
          .post(API + "/bodies/" + body + "/memberships")
          .then()
          .statusCode(201);
    }
    String id = scheduled(code, "2021-05-05");
    command(
            meeting(id),
            "record-attendance",
            Map.of("attendance", List.of(attendee("delegation", "Atlantis", "member"))))
        .statusCode(422)
        .body("errors.pointer", contains("/attendance/0/name"));
    command(
            meeting(id),
            "record-attendance",
            Map.of(
                "attendance",
                List.of(
                    attendee("delegation", "Kenya", "member"),
                    attendee("delegation", "kenya", "member"))))
        .statusCode(422)
        .body("errors.pointer", contains("/attendance/1/name"));
    command(
            meeting(id),
            "convene",
            Map.of(
                "attendance",
                List.of(
                    attendee("delegation", "Kenya", "member"),
                    attendee("delegation", "Egypt", "member"),
                    attendee("delegation", "Atlantis", "observer"))))
        .statusCode(200)
        .body("quorum.present", equalTo(2))
        .body("quorum.required", equalTo(2));
  }

  @Test
  void theAgendaIsNumberedAdoptedAndDealtWith() {
    String code = code("AGE");
    established(committee(code));
    String id = scheduled(code, "2021-06-01");
    command(
            meeting(id),
            "set-agenda",
            Map.of(
                "items",
                List.of(
                    Map.of("titles", Map.of("en", "Adoption of the agenda")),
                    Map.of(
                        "titles",
                        Map.of("en", "Finance"),
                        "items",
                        List.of(
                            Map.of("titles", Map.of("en", "Budget")),
                            Map.of("titles", Map.of("en", "Donors")))),
                    Map.of("titles", Map.of("en", "Other matters")),
                    Map.of("titles", Map.of("en", "Next meeting")))))
        .statusCode(200)
        .body("agenda.number", contains("1", "2", "2.1", "2.2", "3", "4"))
        .body("agenda.state", everyItem(is("proposed")));
    command(meeting(id), "set-agenda", Map.of("items", List.of())).statusCode(400);
    command(meeting(id), "convene", Map.of()).statusCode(200);
    command(meeting(id), "adopt-agenda", Map.of("deferred", List.of("9")))
        .statusCode(422)
        .body("errors.pointer", contains("/deferred/0"));
    command(meeting(id), "adopt-agenda", Map.of("deferred", List.of("3")))
        .statusCode(200)
        .body(
            "agenda.state",
            contains("adopted", "adopted", "adopted", "adopted", "deferred", "adopted"));
    command(
            meeting(id),
            "set-agenda",
            Map.of("items", List.of(Map.of("titles", Map.of("en", "Too late")))))
        .statusCode(409);
    command(meeting(id), "settle-item", Map.of("number", "2", "outcome", "closed"))
        .statusCode(200)
        .body(
            "agenda.state",
            contains("adopted", "closed", "closed", "closed", "deferred", "adopted"));
    command(meeting(id), "settle-item", Map.of("number", "2.1", "outcome", "deferred"))
        .statusCode(409);
    command(meeting(id), "settle-item", Map.of("number", "7", "outcome", "closed")).statusCode(422);
    command(meeting(id), "settle-item", Map.of("number", "4", "outcome", "deferred"))
        .statusCode(200);
    command(meeting(id), "close", Map.of())
        .statusCode(200)
        .body(
            "agenda.state",
            contains("closed", "closed", "closed", "closed", "deferred", "deferred"));
    for (String happened :
        List.of("agenda-set", "agenda-adopted", "item-closed", "item-deferred")) {
      PublishedEvents.await(TOPIC, id, happened);
    }
  }

  @Test
  void anAgendaThatWasNeverAdoptedIsLeftToAnotherMeeting() {
    String code = code("NEV");
    established(committee(code));
    String id = convened(code, "2021-06-02");
    command(meeting(id), "adopt-agenda", Map.of()).statusCode(409);
    command(
            meeting(id),
            "set-agenda",
            Map.of("items", List.of(Map.of("titles", Map.of("en", "Finance")))))
        .statusCode(200);
    command(meeting(id), "close", Map.of())
        .statusCode(200)
        .body("agenda.state", contains("deferred"));
  }

  @Test
  void minutesAreApprovedBySomebodyWhoDidNotDraftThem() {
    String code = code("MIN");
    established(committee(code));
    String id = convened(code, "2021-06-03");
    command(meeting(id), "draft-minutes", Map.of("text", "First draft"))
        .statusCode(200)
        .body("minutes.state", equalTo("draft"))
        .body("minutes.draftedBy", contains("grace"));
    command(asSecondSecretary(), meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-10"))
        .statusCode(409);
    command(meeting(id), "close", Map.of()).statusCode(200);
    command(meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-10"))
        .statusCode(403)
        .body("type", equalTo("/problems/own-minutes"));
    command(asSecondSecretary(), meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-01"))
        .statusCode(422);
    command(
            asSecondSecretary(),
            meeting(id),
            "approve-minutes",
            Map.of("approvedOn", today().plusDays(1).toString()))
        .statusCode(422);
    command(asSecondSecretary(), meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-10"))
        .statusCode(200)
        .body("minutes.state", equalTo("approved"))
        .body("minutes.approvedBy", equalTo("hassan"));
    command(meeting(id), "draft-minutes", Map.of("text", "Too late")).statusCode(409);
    command(
            meeting(id),
            "record-attendance",
            Map.of("attendance", List.of(attendee("person", "A", "member"))))
        .statusCode(409);
    JsonNode drafted = PublishedEvents.await(TOPIC, id, "minutes-drafted").data();
    assertFalse(drafted.toString().contains("First draft"), "the text stays in the service");
    JsonNode approved = PublishedEvents.await(TOPIC, id, "minutes-approved").data();
    assertEquals("approved", approved.path("minutes").path("state").asText());
    asStaff()
        .get(API + meeting(id) + "/history")
        .then()
        .body("changes.flatten().pointer", hasItem("/minutes/text"));
  }

  @Test
  void aSessionIsInterruptedAndEndsAfterItHasOpenedAndGoesOnNotBeforeToday() {
    String code = code("ORDER");
    established(committee(code));
    String meeting = meeting(convened(code, "2021-05-03"));
    command(meeting, "adjourn", Map.of("adjournedOn", "2021-05-02")).spec(broken("/adjournedOn"));
    command(meeting, "close", Map.of("closedOn", "2021-05-02")).spec(broken("/closedOn"));
    command(meeting, "adjourn", Map.of("adjournedOn", dayFromNow(1)))
        .spec(inFuture("/adjournedOn"));
    command(meeting, "close", Map.of("closedOn", dayFromNow(1))).spec(inFuture("/closedOn"));
    command(meeting, "adjourn", Map.of("adjournedOn", "2021-05-03")).statusCode(200);
    command(meeting, "resume", Map.of("resumedOn", dayFromNow(1))).spec(inFuture("/resumedOn"));
    command(meeting, "close", Map.of("closedOn", "2021-05-04")).spec(broken("/closedOn"));
    command(meeting, "close", Map.of("closedOn", "2021-05-03")).statusCode(200);
  }

  @Test
  void aSessionGoesOnInTheLifeOfItsBodyAndWithItsQuorum() {
    String code = code("AGAIN");
    Map<String, Object> taskForce = withQuorum(code, 1);
    taskForce.put("kind", "task-force");
    taskForce.put(
        "rules", Map.of("sunsetOn", "2021-06-30", "quorum", Map.of("basis", "fixed", "number", 2)));
    established(taskForce);
    String meeting = meeting(scheduled(code, "2021-05-03"));
    command(meeting, "convene", Map.of("votesPresent", 2)).statusCode(200);
    command(meeting, "adjourn", Map.of("adjournedOn", "2021-05-03")).statusCode(200);
    command(meeting, "resume", Map.of("resumedOn", "2021-07-01", "votesPresent", 2))
        .spec(refused(422, "after-sunset", "/resumedOn"));
    command(meeting, "resume", Map.of("resumedOn", "2021-05-10", "votesPresent", 1))
        .spec(refused(422, "quorum-not-reached"));
    command(meeting, "resume", Map.of("resumedOn", "2021-05-10")).statusCode(200);
  }

  @Test
  void anAgendaIsAdoptedOnceAndItsItemsAreSettledAsLongAsOneIsOpen() {
    String code = code("ONCE");
    established(committee(code));
    String meeting = meeting(convened(code, "2021-06-01"));
    Map<String, Object> agenda =
        Map.of("items", List.of(Map.of("titles", Map.of("en", "Finance"))));
    Map<String, Object> settle = Map.of("number", "1", "outcome", "closed");
    command(meeting, "set-agenda", agenda).statusCode(200);
    command(meeting, "settle-item", settle).spec(conflict());
    command(meeting, "adopt-agenda", Map.of()).statusCode(200);
    command(meeting, "adopt-agenda", Map.of()).spec(conflict());
    command(meeting, "settle-item", settle).statusCode(200);
    command(meeting, "settle-item", settle).spec(conflict());
  }

  @Test
  void withTheMinutesApprovedTheRecordOfAMeetingIsMade() {
    String code = code("MADE");
    established(committee(code));
    String meeting = meeting(scheduled(code, "2021-06-03"));
    Map<String, Object> attendance =
        Map.of("attendance", List.of(attendee("person", "Ada", "member")));
    command(meeting, "convene", attendance).statusCode(200);
    command(
            meeting,
            "set-agenda",
            Map.of("items", List.of(Map.of("titles", Map.of("en", "Finance")))))
        .statusCode(200);
    command(meeting, "close", Map.of()).statusCode(200);
    command(meeting, "draft-minutes", Map.of("text", "Minutes")).statusCode(200);
    Map<String, Object> approval = Map.of("approvedOn", "2021-06-10");
    command(asSecondSecretary(), meeting, "approve-minutes", Map.of("approvedOn", dayFromNow(1)))
        .spec(inFuture("/approvedOn"));
    command(asSecondSecretary(), meeting, "approve-minutes", approval).statusCode(200);
    command(asSecondSecretary(), meeting, "approve-minutes", approval).spec(conflict());
    command(meeting, "record-attendance", attendance).spec(conflict());
    command(
            meeting,
            "declare-interest",
            Map.of("name", "Ada", "item", "1", "interest", "Its own project"))
        .spec(conflict());
  }

  @Test
  void whoeverRedraftsMinutesDoesNotApproveThemEither() {
    String code = code("RED");
    established(committee(code));
    String id = convened(code, "2021-06-04");
    command(meeting(id), "close", Map.of()).statusCode(200);
    command(asSecondSecretary(), meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-10"))
        .statusCode(409);
    command(meeting(id), "draft-minutes", Map.of("text", "First")).statusCode(200);
    command(asSecondSecretary(), meeting(id), "draft-minutes", Map.of("text", "Second"))
        .statusCode(200)
        .body("minutes.draftedBy", contains("grace", "hassan"));
    for (var person : List.of(asSecretary(), asSecondSecretary())) {
      command(person, meeting(id), "approve-minutes", Map.of("approvedOn", "2021-06-10"))
          .statusCode(403);
    }
  }

  @Test
  void theCadencePlansAYearAndPlansNothingTwice() {
    String code = code("UNION");
    Map<String, Object> union = committee(code);
    union.put("kind", "staff-management-body");
    union.put(
        "rules",
        Map.of("cadence", Map.of("rule", "FREQ=MONTHLY;BYDAY=1MO", "expectedPerYear", 12)));
    String body = established(union);
    Map<String, Object> year = Map.of("year", 2021, "mode", "online");
    List<String> planned =
        asSecretary()
            .body(year)
            .post(API + "/bodies/" + body + "/planned-meetings")
            .then()
            .statusCode(200)
            .body("scheduled", hasSize(12))
            .body("scheduled[0].opensOn", equalTo("2021-01-04"))
            .body("scheduled[11].opensOn", equalTo("2021-12-06"))
            .body("scheduled.mode", everyItem(is("online")))
            .body("unchanged", equalTo(0))
            .extract()
            .path("scheduled.id");
    command(meeting(planned.get(0)), "reschedule", Map.of("opensOn", "2021-01-11")).statusCode(200);
    command(meeting(planned.get(1)), "cancel", Map.of("reason", "leave")).statusCode(200);
    command(meeting(planned.get(2)), "convene", Map.of()).statusCode(200);
    command(meeting(planned.get(2)), "close", Map.of()).statusCode(200);
    asSecretary()
        .body(year)
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .statusCode(200)
        .body("scheduled", hasSize(0))
        .body("moved", hasSize(0))
        .body("unchanged", equalTo(12));
    asStaff().get(API + meeting(planned.get(0))).then().body("opensOn", equalTo("2021-01-11"));
    asStaff()
        .get(API + "/bodies/" + code + "/planned-meetings?year=2021")
        .then()
        .statusCode(200)
        .body("expected", equalTo(12))
        .body("held", equalTo(1))
        .body("cancelled", equalTo(1))
        .body("planned", equalTo(10))
        .body("underWay", equalTo(0));
  }

  @Test
  void aBodyMeetsBeforeTheDeadlinesOfAnotherAndFollowsThem() {
    String board = code("BOARD");
    established(committee(board));
    String session = scheduled(board, "2022-03-29");
    String budget = code("BUDCOM");
    Map<String, Object> committee = committee(budget);
    committee.put(
        "rules", Map.of("meetsBefore", Map.of("body", board, "deadlineDays", 70, "leadDays", 7)));
    String body = established(committee);
    String id =
        asSecretary()
            .body(Map.of("year", 2022))
            .post(API + "/bodies/" + body + "/planned-meetings")
            .then()
            .body("scheduled", hasSize(1))
            .body("scheduled[0].opensOn", equalTo("2022-01-11"))
            .extract()
            .path("scheduled[0].id");
    command(meeting(session), "reschedule", Map.of("opensOn", "2022-04-03")).statusCode(200);
    asSecretary()
        .body(Map.of("year", 2022))
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .body("scheduled", hasSize(0))
        .body("moved", hasSize(1))
        // 77 days before is a Sunday, so that they meet on the Friday before.
        .body("moved[0].opensOn", equalTo("2022-01-14"));
    command(meeting(id), "reschedule", Map.of("opensOn", "2022-01-10")).statusCode(200);
    command(meeting(session), "reschedule", Map.of("opensOn", "2022-05-10")).statusCode(200);
    asSecretary()
        .body(Map.of("year", 2022))
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .body("moved", hasSize(0))
        .body("unchanged", equalTo(1));
    asStaff().get(API + meeting(id)).then().body("opensOn", equalTo("2022-01-10"));
  }

  @Test
  void aPlanNeedsARuleAndAYear() {
    String code = code("NORULE");
    String body = established(committee(code));
    asSecretary()
        .body(Map.of("year", 2021))
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .statusCode(409);
    asSecretary()
        .body(Map.of())
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/year"));
    asStaff().get(API + "/bodies/" + code + "/planned-meetings").then().statusCode(400);
  }

  @Test
  void whatAPlanGivesAfterTheSunsetDateIsLeftOut() {
    String code = code("SUN");
    Map<String, Object> taskForce = committee(code);
    taskForce.put("kind", "task-force");
    taskForce.put(
        "rules",
        Map.of("sunsetOn", "2021-03-31", "cadence", Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=15")));
    String body = established(taskForce);
    asSecretary()
        .body(Map.of("year", 2021))
        .post(API + "/bodies/" + body + "/planned-meetings")
        .then()
        .body("scheduled.opensOn", contains("2021-01-15", "2021-02-15", "2021-03-15"));
  }

  @Test
  void meetingsAreListedByBodyDaysAndState() {
    String code = code("LIST");
    String body = established(committee(code));
    scheduled(code, "2021-01-10");
    String march = convened(code, "2021-03-10");
    command(meeting(march), "close", Map.of()).statusCode(200);
    scheduled(code, "2021-05-10");
    String list = API + "/meetings?body=" + code;
    asStaff()
        .get(list)
        .then()
        .statusCode(200)
        .body("items.opensOn", contains("2021-05-10", "2021-03-10", "2021-01-10"));
    asStaff().get(API + "/meetings?body=" + body).then().body("items", hasSize(3));
    asStaff()
        .get(list + "&from=2021-03-10&to=2021-05-09")
        .then()
        .body("items.opensOn", contains("2021-03-10"));
    asStaff().get(list + "&state=planned").then().body("items", hasSize(2));
    asStaff().get(list + "&state=closed&count=true").then().body("count.value", equalTo(1));
    asStaff().get(list + "&bodyKind=forum").then().body("items", hasSize(0));
    asStaff().get(list + "&unit=OED&sort=opensOn").then().body("items[0].number", equalTo(1));
    asStaff().get(list + "&state=held").then().statusCode(400);
    asStaff().get(list + "&from=soon").then().statusCode(400);
    String csv = asStaff().accept("text/csv").get(list).then().statusCode(200).extract().asString();
    assertTrue(csv.contains(code + "/2021/03"), csv);
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    String code = code("WHO");
    established(committee(code));
    String id = scheduled(code, "2021-02-02");
    Map<String, Object> plan = Map.of("body", code, "opensOn", "2021-02-03");
    asStaff().body(plan).post(API + "/meetings").then().statusCode(403);
    asSecretaryOf("ROAP").body(plan).post(API + "/meetings").then().statusCode(403);
    asSecretaryOf("OED").body(plan).post(API + "/meetings").then().statusCode(201);
    for (String verb : List.of("convene", "close", "adopt-agenda")) {
      command(asStaff(), meeting(id), verb, Map.of()).statusCode(403);
      command(asSecretaryOf("ROAP"), meeting(id), verb, Map.of()).statusCode(403);
    }
    asStaff()
        .get(API + meeting(id))
        .then()
        .body("allowedActions.allowed", everyItem(is(false)))
        .body("allowedActions.reason", hasItem("this takes the role governance-secretary"));
    RestAssured.given().get(API + "/meetings").then().statusCode(401);
  }

  @Test
  void everybodyMaySeeWhenGoverningBodiesMeetAndNothingElse() {
    String open = code("ASSEMBLY");
    Map<String, Object> assembly = committee(open);
    assembly.put("kind", "governing-body");
    established(assembly);
    scheduled(open, "2023-06-05");
    String internal = code("INTERNAL");
    established(committee(internal));
    scheduled(internal, "2023-06-05");
    RestAssured.given()
        .get("/api/public/v1/meetings?from=2023-06-05&to=2023-06-05&limit=200")
        .then()
        .statusCode(200)
        .body("items.reference", hasItem(open + "/2023/01"))
        .body("items.reference", not(hasItem(internal + "/2023/01")))
        .body("items[0].keySet()", not(hasItems("attendance", "minutes", "venue", "unit")));
    RestAssured.given()
        .get("/api/public/v1/meetings?body=" + internal)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatIsUnknownIsNotFound() {
    asSecretary()
        .body(Map.of("body", "NO-SUCH-BODY", "opensOn", "2021-01-01"))
        .post(API + "/meetings")
        .then()
        .statusCode(404);
    asStaff().get(API + "/meetings/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    asStaff().get(API + "/bodies/NO-SUCH-BODY/planned-meetings?year=2021").then().statusCode(404);
  }
}
