package org.unhabitat.baraza.governance.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaffOf;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;
import static org.unhabitat.baraza.governance.GovernanceApi.scheduled;
import static org.unhabitat.baraza.governance.outcome.Outcomes.adopted;
import static org.unhabitat.baraza.governance.outcome.Outcomes.followUps;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.session;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** What becomes of an operative paragraph, from open to closed. */
@QuarkusTest
class FollowUpTest {
  private static final String FOLLOW_UPS = "governance.follow-up.events.v1";
  private static final Map<String, String> REPORT =
      Map.of(
          "reportedOn", "2021-10-01",
          "text", "The step was taken.",
          "evidence", "HSP/EB.2021/12");

  private static String open(String body) {
    return followUps(adopted(body, "2021-04-07", 1)).get(0);
  }

  @Test
  void theLeadUnitReportsAndSomebodyElseCloses() {
    String id = open(governingBody("consensus"));
    String followUp = "/follow-ups/" + id;
    command(followUp, "start", Map.of()).statusCode(409);
    command(followUp, "assign", Map.of("leadUnit", "GSD", "dueOn", "2021-11-15")).statusCode(200);
    command(asStaffOf("ERSKI"), followUp, "start", Map.of()).statusCode(403);
    command(asStaffOf("GSD"), followUp, "report", REPORT).statusCode(409);
    command(asStaffOf("GSD"), followUp, "start", Map.of())
        .statusCode(200)
        .body("state", equalTo("in-progress"));
    command(asStaffOf("GSD"), followUp, "report", REPORT)
        .statusCode(200)
        .body("state", equalTo("reported"))
        .body("actions[0].text", equalTo("The step was taken."));
    command(asStaffOf("GSD"), followUp, "close", closing("implemented")).statusCode(403);
    command(followUp, "return", Map.of()).statusCode(400);
    command(followUp, "return", Map.of("reason", "Which step?"))
        .statusCode(200)
        .body("state", equalTo("in-progress"));
    command(followUp, "report", REPORT).statusCode(200);
    command(followUp, "close", closing("implemented"))
        .statusCode(403)
        .body("type", equalTo("/problems/own-report"));
    command(asSecondSecretary(), followUp, "close", closing("implemented"))
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("conclusion", equalTo("implemented"));
    command(followUp, "assign", Map.of("leadUnit", "GSD")).statusCode(409);
    asStaff()
        .get(API + followUp + "/history")
        .then()
        .statusCode(200)
        .body("action", hasItem("returned"));
    for (String happened :
        List.of("opened", "assigned", "started", "reported", "returned", "closed")) {
      PublishedEvents.await(FOLLOW_UPS, id, happened);
    }
  }

  private static Map<String, String> closing(String conclusion) {
    return Map.of("closedOn", "2021-11-16", "conclusion", conclusion, "note", "Taken note of");
  }

  @Test
  void implementedTakesEvidenceAndNoActionNeedsNone() {
    String body = governingBody("consensus");
    String followUp = "/follow-ups/" + open(body);
    command(followUp, "close", closing("implemented"))
        .statusCode(422)
        .body("errors.pointer", contains("/conclusion"));
    command(followUp, "assign", Map.of("leadUnit", "GSD")).statusCode(200);
    command(followUp, "start", Map.of()).statusCode(200);
    Map<String, String> bare = new HashMap<>(REPORT);
    bare.remove("evidence");
    command(followUp, "report", bare).statusCode(200);
    command(asSecondSecretary(), followUp, "close", closing("implemented"))
        .statusCode(422)
        .body("detail", containsString("evidence"));
    command("/follow-ups/" + open(body), "close", closing("no-action-needed"))
        .statusCode(200)
        .body("state", equalTo("closed"));
  }

  @Test
  void aParagraphIsDueOnADayOrAtASessionAndLateWhenNothingWasReported() {
    String body = governingBody("consensus");
    String reporting = session(body, "2021-11-15");
    List<String> ids = followUps(adopted(body, "2021-04-07", 3));
    command("/follow-ups/" + ids.get(0), "assign", due("dueOn", "2021-04-06"))
        .statusCode(422)
        .body("errors.pointer", contains("/dueOn"));
    command(
            "/follow-ups/" + ids.get(0),
            "assign",
            Map.of("leadUnit", "GSD", "dueOn", "2021-12-01", "reportingSession", reporting))
        .statusCode(422);
    command("/follow-ups/" + ids.get(0), "assign", due("reportingSession", "NO/2021/01"))
        .statusCode(422);
    command("/follow-ups/" + ids.get(0), "assign", due("reportingSession", reporting))
        .statusCode(200)
        .body("dueOn", equalTo("2021-11-15"))
        .body("reportingSession", equalTo(reporting))
        .body("overdue", equalTo(true));
    command("/follow-ups/" + ids.get(1), "assign", due("dueOn", "2999-12-31"))
        .statusCode(200)
        .body("overdue", equalTo(false));
    asStaff()
        .get(API + "/follow-ups?overdue=true&body=" + body)
        .then()
        .statusCode(200)
        .body("items.id", contains(ids.get(0)));
    asStaff()
        .get(API + "/follow-ups?overdue=false&body=" + body + "&sort=dueOn")
        .then()
        .statusCode(200)
        .body("items.id", contains(ids.get(1), ids.get(2)));
    asStaff()
        .get(API + "/follow-ups?leadUnit=GSD&reportingSession=" + reporting)
        .then()
        .body("items.id", contains(ids.get(0)));
    asStaff()
        .accept("text/csv")
        .get(API + "/follow-ups?body=" + body)
        .then()
        .statusCode(200)
        .body(containsString("GSD"));
  }

  @Test
  void whatIsReportedToASessionGoesAlongWhenItMovesUnlessItIsOverdue() {
    String body = governingBody("consensus");
    String session = scheduled(body, "2998-11-15");
    String missed = scheduled(body, "2021-11-15");
    List<String> ids = followUps(adopted(body, "2021-04-07", 3));
    command("/follow-ups/" + ids.get(0), "assign", due("reportingSession", session))
        .statusCode(200)
        .body("dueOn", equalTo("2998-11-15"));
    command("/follow-ups/" + ids.get(1), "assign", due("reportingSession", session))
        .statusCode(200);
    command("/follow-ups/" + ids.get(1), "close", closing("no-action-needed")).statusCode(200);
    command("/follow-ups/" + ids.get(2), "assign", due("reportingSession", missed))
        .statusCode(200)
        .body("overdue", equalTo(true));
    for (String moved : List.of(session, missed)) {
      command("/meetings/" + moved, "reschedule", Map.of("opensOn", "2998-12-01")).statusCode(200);
    }
    asStaff()
        .get(API + "/follow-ups?body=" + body)
        .then()
        .body("items.dueOn", contains("2998-12-01", "2998-11-15", "2021-11-15"))
        .body("items.overdue", contains(false, false, true));
    PublishedEvents.await(FOLLOW_UPS, ids.get(0), "rescheduled");
    command("/meetings/" + session, "cancel", Map.of("reason", "No need")).statusCode(200);
    asStaff()
        .get(API + "/follow-ups/" + ids.get(0))
        .then()
        .body("dueOn", equalTo("2998-12-01"))
        .body("reportingSession", containsString(body));
  }

  private static Map<String, String> due(String field, String value) {
    return Map.of("leadUnit", "GSD", field, value);
  }

  @Test
  void whatIsAssignedAndReportedIsNotInTheFuture() {
    String followUp = "/follow-ups/" + open(governingBody("consensus"));
    command(asSecretaryOf("GSD"), followUp, "assign", Map.of("leadUnit", "GSD")).statusCode(403);
    command(followUp, "assign", Map.of("leadUnit", "GSD")).statusCode(200);
    command(followUp, "start", Map.of()).statusCode(200);
    Map<String, String> early = new HashMap<>(REPORT);
    early.put("reportedOn", "2999-01-01");
    command(followUp, "report", early).statusCode(422);
    early.put("reportedOn", "2020-01-01");
    command(followUp, "report", early).statusCode(422);
    command(followUp, "return", Map.of("reason", "Nothing there")).statusCode(409);
    asStaff().get(API + "/follow-ups/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    asStaff().get(API + followUp).then().body("actions", hasSize(0)).body("id", not(equalTo("")));
  }

  @Test
  void aFollowUpEndsAfterItsOutcomeWasAdoptedAndNotInTheFuture() {
    String body = governingBody("consensus");
    String before = session(body, "2021-04-06");
    String followUp = "/follow-ups/" + open(body);
    Map<String, String> closing = new HashMap<>(closing("no-action-needed"));
    closing.put("closedOn", dayFromNow(1));
    command(followUp, "close", closing).spec(inFuture("/closedOn"));
    closing.put("closedOn", "2021-04-06");
    command(followUp, "close", closing).spec(broken("/closedOn"));
    command(followUp, "assign", due("reportingSession", before)).spec(broken("/reportingSession"));
    asStaff().get(API + followUp).then().body("state", equalTo("open")).body("version", equalTo(1));
  }

  @Test
  void aFollowUpIsChangedOnTheVersionThatWasRead() {
    String followUp = API + "/follow-ups/" + open(governingBody("consensus"));
    Map<String, String> lead = Map.of("leadUnit", "GSD");
    asSecretary()
        .header("If-Match", "\"7\"")
        .body(lead)
        .post(followUp + "/assign")
        .then()
        .spec(refused(412, "stale-version"));
    asSecretary()
        .body(lead)
        .post(followUp + "/assign")
        .then()
        .spec(refused(428, "version-required"));
  }
}
