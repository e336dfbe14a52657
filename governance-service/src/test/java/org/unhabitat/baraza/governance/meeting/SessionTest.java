package org.unhabitat.baraza.governance.meeting;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.outcome.Outcomes.decision;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.proposed;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** What a session of a governing body knows of its agenda, its presence and its decisions. */
@QuarkusTest
class SessionTest {

  private static String planned(String body, String day) {
    return asSecretary()
        .body(Map.of("body", body, "opensOn", day))
        .post(API + "/meetings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> agenda(String... titles) {
    Map<String, Object> agenda = new HashMap<>();
    agenda.put(
        "items",
        List.of(titles).stream().map(title -> Map.of("titles", Map.of("en", title))).toList());
    return agenda;
  }

  private static Map<String, Object> delegation(String name) {
    Map<String, Object> delegation = new HashMap<>();
    delegation.put("kind", "delegation");
    delegation.put("name", name);
    delegation.put("role", "member");
    return delegation;
  }

  private static Map<String, Object> proxy(String name, String holder) {
    Map<String, Object> proxy = delegation(name);
    proxy.put("presence", "by-proxy");
    proxy.put("voteHeldBy", holder);
    return proxy;
  }

  private static Map<String, Object> excused(String name) {
    Map<String, Object> excused = delegation(name);
    excused.put("presence", "excused");
    return excused;
  }

  @Test
  void aFrozenAgendaWaitsForTheSession() {
    String meeting = "/meetings/" + planned(governingBody("consensus"), "2021-04-07");
    Map<String, Object> frozen = agenda("Opening", "Budget");
    frozen.put("frozenFrom", "2021-04-08");
    command(meeting, "set-agenda", frozen)
        .statusCode(422)
        .body("errors.pointer", contains("/frozenFrom"));
    frozen.put("frozenFrom", "2021-02-24");
    command(meeting, "set-agenda", frozen)
        .statusCode(200)
        .body("agendaFrozenFrom", equalTo("2021-02-24"));
    command(meeting, "set-agenda", agenda("Something else"))
        .statusCode(409)
        .body("detail", containsString("frozen"));
    command(meeting, "convene", Map.of()).statusCode(200);
    command(meeting, "set-agenda", agenda("Opening", "Budget", "Other matters")).statusCode(200);
    command(meeting, "adopt-agenda", Map.of()).statusCode(200);
    String soon = "/meetings/" + planned(governingBody("consensus"), dayFromNow(40));
    frozen.put("frozenFrom", dayFromNow(1));
    command(soon, "set-agenda", frozen).statusCode(200);
    command(soon, "set-agenda", agenda("Until it is frozen")).statusCode(200);
  }

  @Test
  void whatWasDeferredIsCarriedOver() {
    String body = governingBody("consensus");
    String first = planned(body, "2021-04-07");
    String earlier = "/meetings/" + first;
    Map<String, Object> agenda = agenda("Opening");
    agenda.put(
        "items",
        List.of(
            Map.of("titles", Map.of("en", "Opening")),
            Map.of(
                "titles",
                Map.of("en", "Finance"),
                "items",
                List.of(Map.of("titles", Map.of("en", "Budget")))),
            Map.of("titles", Map.of("en", "Evaluation"))));
    command(earlier, "set-agenda", agenda).statusCode(200);
    command(earlier, "convene", Map.of()).statusCode(200);
    command(earlier, "adopt-agenda", Map.of("deferred", List.of("2"))).statusCode(200);
    command(earlier, "settle-item", Map.of("number", "3", "outcome", "deferred")).statusCode(200);
    command(earlier, "close", Map.of()).statusCode(200);
    String later = "/meetings/" + planned(body, "2021-11-15");
    command(later, "set-agenda", agenda("Opening")).statusCode(200);
    command(later, "carry-over", Map.of("from", "NOWHERE/2021/01"))
        .statusCode(422)
        .body("errors.pointer", contains("/from"));
    command(later, "carry-over", Map.of("from", body + "/2021/01"))
        .statusCode(200)
        .body("agenda.number", contains("1", "2", "2.1", "3"))
        .body("agenda.titles.en", contains("Opening", "Finance", "Budget", "Evaluation"))
        .body("agenda[1].carriedFrom", equalTo(body + "/2021/01#2"));
    command(later, "carry-over", Map.of("from", first)).statusCode(409);
    command(earlier, "carry-over", Map.of("from", first)).statusCode(409);
  }

  @Test
  void aProxyIsAVoteAndNoPresenceAndWhoIsExcusedIsNeither() {
    String code = code("QUO");
    Map<String, Object> command = new HashMap<>(committee(code));
    command.put(
        "rules",
        Map.of("decisionRule", "simple-majority", "quorum", Map.of("basis", "fixed", "number", 3)));
    established(command);
    String id = planned(code, "2021-11-16");
    String meeting = "/meetings/" + id;
    command(meeting, "set-agenda", agenda("Budget")).statusCode(200);
    List<Map<String, Object>> two =
        List.of(
            delegation("Kenya"), delegation("France"), proxy("Ghana", "Kenya"), excused("Chad"));
    command(meeting, "convene", Map.of("attendance", two))
        .statusCode(422)
        .body("type", equalTo("/problems/quorum-not-reached"));
    command(
            meeting,
            "convene",
            Map.of(
                "attendance",
                List.of(delegation("Kenya"), proxy("Ghana", "Kenya"), proxy("Mali", "Kenya"))))
        .statusCode(422)
        .body("errors.pointer", contains("/attendance/2/voteHeldBy"));
    command(
            meeting,
            "convene",
            Map.of("attendance", List.of(delegation("Kenya"), proxy("Ghana", "Chad"))))
        .statusCode(422)
        .body("errors.pointer", contains("/attendance/1/voteHeldBy"));
    Map<String, Object> halfProxy = delegation("Ghana");
    halfProxy.put("presence", "by-proxy");
    command(meeting, "convene", Map.of("attendance", List.of(halfProxy))).statusCode(400);
    command(
            meeting,
            "convene",
            Map.of(
                "attendance",
                List.of(
                    delegation("Kenya"),
                    delegation("France"),
                    delegation("Peru"),
                    proxy("Ghana", "Kenya"),
                    excused("Chad"))))
        .statusCode(200)
        .body("quorum.present", equalTo(3))
        .body(
            "attendance.presence",
            contains("present", "present", "present", "by-proxy", "excused"));
    command(meeting, "adopt-agenda", Map.of()).statusCode(200);
    command(meeting, "declare-interest", interest("Chad")).statusCode(422);
    command(meeting, "declare-interest", interest("Peru"))
        .statusCode(200)
        .body("interests[0].name", equalTo("Peru"));
    command(meeting, "declare-interest", interest("peru")).statusCode(422);
    Map<String, Object> text = decision(code, code + "/2021/01", 1);
    text.put("agendaItem", "1");
    String outcome = "/outcomes/" + proposed(text);
    command(outcome, "vote", votes(3, 1)).statusCode(422).body("detail", containsString("only 3"));
    command(outcome, "vote", votes(2, 1)).statusCode(200).body("state", equalTo("adopted"));
    PublishedEvents.await("governance.meeting.events.v1", id, "interest-declared");
    asSecretary()
        .get(API + meeting + "/minutes-proposal")
        .then()
        .statusCode(200)
        .body(
            "text",
            allOf(
                containsString("Present: Kenya (member), France (member), Peru (member)."),
                containsString("Excused: Chad (member)."),
                containsString("By proxy: Ghana (member, vote held by Kenya)."),
                containsString("Quorum: 3 present of 3 required; reached."),
                containsString("Peru declared an interest and was recused"),
                containsString(
                    code
                        + "/DEC/2021/1 “Annual work programme of "
                        + code
                        + "” was adopted by 2 votes to 1, with 0 abstentions")));
    asStaff().get(API + meeting + "/minutes-proposal").then().statusCode(403);
  }

  private static Map<String, String> interest(String name) {
    return Map.of("name", name, "item", "1", "interest", "Its own project is on the list");
  }

  private static Map<String, Object> votes(int yes, int no) {
    return Map.of("votedOn", "2021-11-16", "yes", yes, "no", no, "abstaining", 0);
  }

  @Test
  void anInterestIsDeclaredInAnItemThatThereIs() {
    String meeting = "/meetings/" + planned(governingBody("consensus"), "2021-04-07");
    command(meeting, "declare-interest", interest("Kenya")).statusCode(409);
    command(meeting, "convene", Map.of("attendance", List.of(delegation("Kenya")))).statusCode(200);
    command(meeting, "declare-interest", interest("Kenya"))
        .statusCode(422)
        .body("errors.pointer", contains("/item"));
    asStaff().get(API + meeting).then().body("interests", hasSize(0));
  }

  @Test
  void whatIsCarriedOverComesFromAnEarlierMeetingOfTheSameBody() {
    String body = governingBody("consensus");
    String first = planned(body, "2021-04-07");
    String second = planned(body, "2021-11-15");
    String elsewhere = planned(governingBody("consensus"), "2021-01-11");
    command("/meetings/" + first, "carry-over", Map.of("from", second)).spec(broken("/from"));
    command("/meetings/" + first, "carry-over", Map.of("from", first)).spec(broken("/from"));
    command("/meetings/" + second, "carry-over", Map.of("from", elsewhere)).spec(broken("/from"));
  }

  @Test
  void anItemInWhichAnInterestWasDeclaredStaysOnTheAgenda() {
    String meeting = "/meetings/" + planned(governingBody("consensus"), "2021-04-07");
    command(meeting, "convene", Map.of("attendance", List.of(delegation("Kenya")))).statusCode(200);
    command(meeting, "set-agenda", agenda("Opening", "Budget")).statusCode(200);
    Map<String, String> interest = new HashMap<>(interest("Kenya"));
    interest.put("item", "2");
    command(meeting, "declare-interest", interest).statusCode(200);
    command(meeting, "set-agenda", agenda("Opening")).spec(broken("/items"));
    asStaff().get(API + meeting).then().body("agenda", hasSize(2));
    command(meeting, "set-agenda", agenda("Opening", "Rates")).statusCode(200);
    command(meeting, "declare-interest", interest).spec(broken("/name"));
    command(meeting, "declare-interest", interest("Kenya")).statusCode(200);
  }
}
