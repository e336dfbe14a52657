package org.unhabitat.baraza.governance;

import static org.hamcrest.Matchers.equalTo;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.kittest.PublishedEvents.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Each record from its beginning to its end, and on the wire what its contract says. */
@QuarkusTest
class RecordsJourneyTest {
  private static final String MEETINGS = "governance.meeting.events.v1";
  private static final String BODIES = "governance.body.events.v1";
  private static final String MEMBERSHIPS = "governance.membership.events.v1";
  private static final String SERIES = "governance.communication-series.events.v1";
  private static final String ISSUES = "governance.communication-issue.events.v1";
  private static final String UNITS = "governance.organisation-unit.events.v1";

  @Test
  void aSessionIsAdjournedAndResumedAndItsMinutesAreApprovedByASecondPerson() {
    String body = code("JOURNEY");
    established(committee(body));
    String id = scheduled(body, "2021-06-29");
    String meeting = "/meetings/" + id;
    command(meeting, "set-agenda", Map.of("items", List.of(item("Opening"), item("Budget"))))
        .statusCode(200);
    command(meeting, "record-attendance", Map.of("attendance", List.of(chair()))).statusCode(200);
    command(meeting, "convene", Map.of()).statusCode(200).body("state", equalTo("convened"));
    command(meeting, "adopt-agenda", Map.of()).statusCode(200);
    command(meeting, "settle-item", Map.of("number", "1", "outcome", "closed")).statusCode(200);
    command(meeting, "settle-item", Map.of("number", "2", "outcome", "deferred")).statusCode(200);
    command(meeting, "adjourn", Map.of("adjournedOn", "2021-06-29"))
        .statusCode(200)
        .body("state", equalTo("adjourned"));
    command(meeting, "resume", Map.of("resumedOn", "2021-07-29")).statusCode(200);
    command(meeting, "close", Map.of())
        .statusCode(200)
        .body("segments.size()", equalTo(2))
        .body("closesOn", equalTo("2021-07-29"));
    command(meeting, "draft-minutes", Map.of("text", "The meeting was opened.")).statusCode(200);
    Map<String, String> approval = Map.of("approvedOn", "2021-08-03");
    command(meeting, "approve-minutes", approval).statusCode(403);
    command(asSecondSecretary(), meeting, "approve-minutes", approval).statusCode(200);
    for (String happened :
        List.of(
            "scheduled",
            "agenda-set",
            "attendance-recorded",
            "convened",
            "agenda-adopted",
            "item-closed",
            "item-deferred",
            "adjourned",
            "resumed",
            "closed",
            "minutes-drafted",
            "minutes-approved")) {
      await(MEETINGS, id, happened);
    }
  }

  @Test
  void aPlannedMeetingIsMovedAndThenCancelledWithAReason() {
    String body = code("JOURNEY");
    established(committee(body));
    String id = scheduled(body, "2021-03-01");
    command("/meetings/" + id, "reschedule", Map.of("opensOn", "2021-03-08")).statusCode(200);
    command("/meetings/" + id, "cancel", Map.of()).statusCode(400);
    command("/meetings/" + id, "cancel", Map.of("reason", "No papers")).statusCode(200);
    command("/meetings/" + id, "convene", Map.of()).statusCode(409);
    await(MEETINGS, id, "rescheduled");
    await(MEETINGS, id, "cancelled");
  }

  @Test
  void aBodyIsComposedRevisedAndDissolved() {
    String body = established(committee(code("JOURNEY")));
    String path = "/bodies/" + body;
    Map<String, Object> names = Map.of("en", "Another name");
    command(path, "revise", Map.of("names", names, "unit", "OED", "reason", "Renamed"))
        .statusCode(200);
    command(path, "change-rules", Map.of("rules", Map.of(), "reason", "No quorum")).statusCode(200);
    command(path, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "Done"))
        .statusCode(200);
    for (String happened : List.of("established", "revised", "rules-changed", "dissolved")) {
      await(BODIES, body, happened);
    }
  }

  @Test
  void thereIsOneChairAtATime() {
    String body = established(committee(code("JOURNEY")));
    Map<String, Object> chair =
        Map.of(
            "role", "chair",
            "holderKind", "person",
            "holder", "Invented Person",
            "from", "2021-01-01");
    String memberships = API + "/bodies/" + body + "/memberships";
    String id =
        asSecretary().body(chair).post(memberships).then().statusCode(201).extract().path("id");
    asSecretary().body(chair).post(memberships).then().statusCode(422);
    command(
            "/bodies/" + body + "/memberships/" + id,
            "end",
            Map.of("until", "2021-08-31", "reason", "Rotation"))
        .statusCode(200);
    await(MEMBERSHIPS, id, "appointed");
    await(MEMBERSHIPS, id, "ended");
  }

  @Test
  void issuesAreNumberedWithoutGapsAndAWithdrawnOneKeepsItsNumber() {
    String code = code("SERIES");
    Map<String, Object> opening =
        Map.of(
            "code", code,
            "names", Map.of("en", "Series " + code),
            "audience", "All personnel",
            "unit", "OED",
            "validFrom", "2020-04-01");
    asSecretaryOf("ROAP").body(opening).post(API + "/communication-series").then().statusCode(403);
    String series =
        asSecretary()
            .body(opening)
            .post(API + "/communication-series")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/communication-series/" + series;
    String first = published(path, 1);
    command(
            path + "/issues/" + first,
            "withdraw",
            Map.of("withdrawnOn", "2021-01-07", "reason", "Wrong annex"))
        .statusCode(200)
        .body("number", equalTo(1));
    published(path, 2);
    command(
            path,
            "revise",
            Map.of(
                "names", Map.of("en", "Renamed"),
                "audience", "Donors",
                "unit", "OED",
                "reason", "Wider audience"))
        .statusCode(200);
    command(path, "discontinue", Map.of("discontinuedOn", "2021-12-31", "reason", "Replaced"))
        .statusCode(200);
    await(ISSUES, first, "published");
    await(ISSUES, first, "withdrawn");
    for (String happened : List.of("opened", "revised", "discontinued")) {
      await(SERIES, series, happened);
    }
  }

  @Test
  void aUnitFromTheErpStandsInTheTreeAsOfItsDate() {
    String root = code("ROOT");
    String unit = code("UNIT");
    sendUnit(unit, 1, "Unit", root, "2020-01-01", null);
    sendUnit(root, 1, "Root", null, "2019-01-01", null);
    PublishedEvents.Message established =
        await(UNITS, message -> unit.equals(message.data().path("code").asText()));
    String id = established.key();
    await(UNITS, id, "established");
    asStaff()
        .get(API + "/organisation-units?asOf=2020-06-01&limit=200")
        .then()
        .statusCode(200)
        .body("items.find { it.code == '" + unit + "' }.parentCode", equalTo(root));
    asStaff()
        .get(API + "/organisation-units?asOf=2019-06-01&limit=200")
        .then()
        .body("items.find { it.code == '" + unit + "' }", equalTo(null));
  }

  private static void sendUnit(
      String code, int version, String name, String parent, String from, String to) {
    PublishedEvents.sendEvent(
        "erp.organisation-unit.state.v1",
        code,
        UUID.randomUUID().toString(),
        "/erp",
        "org.unhabitat.erp.organisation-unit.updated.v1",
        """
        {"version": %d, "code": "%s", "kind": "division", "names": {"en": "%s"},
         "parentCode": %s, "validFrom": "%s", "validTo": %s}
        """
            .formatted(version, code, name, quoted(parent), from, quoted(to)));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static String published(String series, int number) {
    return asSecretary()
        .body(Map.of("titles", Map.of("en", "Issue"), "publishedOn", "2021-01-06"))
        .post(API + series + "/issues")
        .then()
        .statusCode(201)
        .body("number", equalTo(number))
        .extract()
        .path("id");
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

  private static Map<String, Object> item(String title) {
    return Map.of("titles", Map.of("en", title));
  }

  private static Map<String, Object> chair() {
    return Map.of("kind", "person", "name", "Invented Person", "role", "chair");
  }
}
