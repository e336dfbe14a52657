package org.unhabitat.baraza.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * What a secretariat and a member state do from beginning to end, step by step as the pages of
 * docs/governance tell it.
 */
@ExtendWith(RunningSuite.class)
class GovernanceJourneysIT {
  private static final String API = Service.GOVERNANCE.root();
  private static final String PUBLIC = "/api/public/v1/";
  private static final String SECRETARY = "governance-secretary";

  private static RequestSpecification as(String person) {
    return RunningSuite.as(person, Service.GOVERNANCE);
  }

  private static RequestSpecification everybody() {
    return given().baseUri(RunningSuite.url(Service.GOVERNANCE));
  }

  private static JsonPath made(String collection, Map<String, ?> command) {
    return as(SECRETARY)
        .body(command)
        .post(API + collection)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse command(
      String person, String record, String verb, Map<String, ?> body) {
    String etag = as(SECRETARY).get(API + record).then().statusCode(200).extract().header("ETag");
    return as(person).header("If-Match", etag).body(body).post(API + record + "/" + verb).then();
  }

  private static JsonPath done(String record, String verb, Map<String, ?> body) {
    return command(SECRETARY, record, verb, body).statusCode(200).extract().jsonPath();
  }

  private static final Map<String, Integer> SHARES =
      new TreeMap<>(
          Map.of(
              "africa", 10,
              "asia-pacific", 8,
              "eastern-europe", 4,
              "latin-america-and-caribbean", 6,
              "western-europe-and-others", 8));

  /** A board of thirty-six with a bureau, whose quorum is a majority. */
  private static void establishBoard() {
    String id =
        made(
                "bodies",
                Map.of(
                    "code", "JOURNEY-EB",
                    "kind", "governing-body",
                    "names", Map.of("en", "Board of the journey"),
                    "unit", "OED",
                    "validFrom", "2022-01-01",
                    "rules",
                        Map.of("decisionRule", "consensus", "quorum", Map.of("basis", "majority")),
                    "seats",
                        SHARES.entrySet().stream()
                            .map(
                                share ->
                                    Map.of(
                                        "regionalGroup", share.getKey(),
                                        "seats", share.getValue()))
                            .toList()))
            .getString("id");
    List<Map<String, String>> elected = new ArrayList<>();
    SHARES.forEach(
        (group, seats) -> {
          for (int i = 1; i <= seats; i++) {
            elected.add(Map.of("holder", group + " " + i, "regionalGroup", group));
          }
        });
    as(SECRETARY)
        .body(Map.of("from", "2022-01-01", "until", "2025-12-31", "elected", elected))
        .post(API + "bodies/" + id + "/memberships/elect")
        .then()
        .statusCode(201)
        .body("", hasSize(36));
    Map<String, Object> chair = new HashMap<>();
    chair.put("role", "chair");
    chair.put("holderKind", "member-state");
    chair.put("holder", "eastern-europe 1");
    chair.put("regionalGroup", "eastern-europe");
    chair.put("from", "2022-01-01");
    chair.put("until", "2022-12-31");
    made("bodies/" + id + "/memberships", chair);
    as(SECRETARY)
        .get(API + "bodies/JOURNEY-EB/bureau?asOf=2022-09-06")
        .then()
        .statusCode(200)
        .body("officers.role", contains("chair"));
  }

  private static Map<String, Object> delegation(String state) {
    Map<String, Object> delegation = new HashMap<>();
    delegation.put("kind", "delegation");
    delegation.put("name", state);
    delegation.put("role", "member");
    return delegation;
  }

  private static List<Map<String, Object>> delegations(int count) {
    List<Map<String, Object>> present = new ArrayList<>();
    SHARES.forEach(
        (group, seats) -> {
          for (int i = 1; i <= seats && present.size() < count; i++) {
            present.add(delegation(group + " " + i));
          }
        });
    return present;
  }

  @Test
  void theSecretariatPreparesAndHoldsASessionOfTheBoard() {
    establishBoard();
    // 1. Plan it; an earlier one has left an item over.
    JsonPath before = made("meetings", Map.of("body", "JOURNEY-EB", "opensOn", "2022-03-15"));
    String earlier = "meetings/" + before.getString("id");
    done(earlier, "set-agenda", agenda("Opening", "Cost recovery"));
    done(earlier, "convene", Map.of("attendance", delegations(20)));
    done(earlier, "adopt-agenda", Map.of("deferred", List.of("2")));
    done(earlier, "close", Map.of());
    JsonPath planned =
        made(
            "meetings",
            Map.of("body", "JOURNEY-EB", "opensOn", "2022-09-06", "closesOn", "2022-09-08"));
    String session = "meetings/" + planned.getString("id");
    String reference = planned.getString("reference");
    // 2. Provisional agenda, with what was left over, and frozen.
    done(session, "set-agenda", agenda("Adoption of the agenda", "Work programme"));
    JsonPath agenda = done(session, "carry-over", Map.of("from", before.getString("reference")));
    assertEquals("Cost recovery", agenda.getString("agenda[2].titles.en"));
    assertEquals(before.getString("reference") + "#2", agenda.getString("agenda[2].carriedFrom"));
    // 3. Documents in their slots.
    JsonPath document =
        made(
            "documents",
            Map.of(
                "symbol", "JOURNEY/EB.2022/2",
                "titles", Map.of("en", "Draft work programme"),
                "meeting", reference,
                "agendaItem", "2",
                "category", "pre-session",
                "unit", "OED",
                "languages", List.of("en", "fr")));
    assertEquals("2022-06-28", document.getString("submitBy"));
    assertEquals("2022-07-26", document.getString("issueBy"));
    String paper = "documents/" + document.getString("id");
    Map<String, Object> submission = new HashMap<>();
    submission.put("submittedOn", "2022-06-27");
    submission.put("words", 9000);
    command(SECRETARY, paper, "submit", submission).statusCode(422);
    submission.put("waiver", "Annexes of figures");
    done(paper, "submit", submission);
    done(paper, "issue", Map.of("language", "en", "issuedOn", "2022-07-20"));
    as(SECRETARY)
        .get(API + "documents/late?body=JOURNEY-EB")
        .then()
        .statusCode(200)
        .body("reference", contains("JOURNEY/EB.2022/2"));
    done(paper, "issue", Map.of("language", "fr", "issuedOn", "2022-07-28"));
    as(SECRETARY)
        .get(API + "documents/compliance?year=2022&body=JOURNEY-EB")
        .then()
        .body("total.submittedOnTime", equalTo(1))
        .body("total.issuedOnTime", equalTo(0))
        .body("total.lateNow", equalTo(0));
    byte[] pack =
        as("staff")
            .accept("application/pdf")
            .get(API + session + "/session-pack?language=fr")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertTrue(new String(pack, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
    // 4. Open it: not without the quorum, to which a proxy adds nothing.
    List<Map<String, Object>> tooFew = delegations(18);
    Map<String, Object> proxy = delegation("western-europe-and-others 8");
    proxy.put("presence", "by-proxy");
    proxy.put("voteHeldBy", tooFew.get(0).get("name"));
    tooFew.add(proxy);
    command(SECRETARY, session, "convene", Map.of("attendance", tooFew))
        .statusCode(422)
        .body("type", equalTo("/problems/quorum-not-reached"));
    JsonPath convened = done(session, "convene", Map.of("attendance", delegations(30)));
    assertEquals(19, convened.getInt("quorum.required"));
    // 5. Agenda and interests.
    done(session, "adopt-agenda", Map.of());
    done(
        session,
        "declare-interest",
        Map.of("name", "africa 1", "item", "2", "interest", "A project of its own"));
    // 6. Decide.
    JsonPath text =
        made(
            "outcomes",
            Map.of(
                "body",
                "JOURNEY-EB",
                "kind",
                "decision",
                "titles",
                Map.of("en", "Work programme"),
                "meeting",
                reference,
                "agendaItem",
                "2",
                "paragraphs",
                List.of(
                    Map.of(
                        "kind", "operative",
                        "number", "1",
                        "text", Map.of("en", "Approves the work programme.")))));
    JsonPath adopted =
        done("outcomes/" + text.getString("id"), "adopt", Map.of("adoptedOn", "2022-09-07"));
    assertEquals("JOURNEY-EB/DEC/2022/1", adopted.getString("reference"));
    // 7. Adjourn and resume.
    done(session, "adjourn", Map.of("adjournedOn", "2022-09-08", "resumesOn", "2022-10-04"));
    JsonPath resumed =
        done(session, "resume", Map.of("resumedOn", "2022-10-04", "attendance", delegations(25)));
    assertEquals(2, resumed.getList("segments").size());
    // 8. Close it, 9. minutes by one person and another.
    JsonPath closed = done(session, "close", Map.of("closedOn", "2022-10-04"));
    assertEquals(List.of("closed", "closed", "closed"), closed.getList("agenda.state"));
    String minutes =
        as(SECRETARY)
            .get(API + session + "/minutes-proposal")
            .then()
            .statusCode(200)
            .body("text", containsString("JOURNEY-EB/DEC/2022/1"))
            .body("text", containsString("africa 1 declared an interest"))
            .extract()
            .path("text");
    done(session, "draft-minutes", Map.of("text", minutes));
    Map<String, String> approval = Map.of("approvedOn", "2022-10-20");
    command(SECRETARY, session, "approve-minutes", approval)
        .statusCode(403)
        .body("type", equalTo("/problems/own-minutes"));
    command("administrator", session, "approve-minutes", approval).statusCode(200);
  }

  private static Map<String, ?> agenda(String... titles) {
    return Map.of(
        "items",
        List.of(titles).stream().map(title -> Map.of("titles", Map.of("en", title))).toList());
  }

  private static final String RESOLUTION =
      """
      Resolution adopted by the Assembly of the journey on 9 June 2023
      2/10. Monitoring of the implementation of resolutions
      The Assembly of the journey,
      Recalling General Assembly resolution 73/239 of 20 December 2018,
      1. Requests the Executive Director to implement a system for tracking;
      2. Also requests the Executive Director to report regularly.
      """;

  private static ValidatableResponse importText(String parameters) {
    return as(SECRETARY)
        .contentType(ContentType.BINARY)
        .body(RESOLUTION.getBytes(StandardCharsets.UTF_8))
        .post(API + "imports?layout=resolution-text" + parameters)
        .then()
        .statusCode(201);
  }

  @Test
  void theSecretariatAdoptsAResolutionAndFollowsItUpToClosing() {
    made(
        "bodies",
        Map.of(
            "code", "JOURNEY-HA",
            "kind", "governing-body",
            "names", Map.of("en", "Assembly of the journey"),
            "unit", "OED",
            "validFrom", "2022-01-01",
            "rules", Map.of("decisionRule", "consensus")));
    JsonPath session =
        made("meetings", Map.of("body", "JOURNEY-HA", "opensOn", "2023-06-09", "sessionNumber", 2));
    done("meetings/" + session.getString("id"), "convene", Map.of());
    // Look first: nothing has changed. Then record it; the same text again changes nothing.
    importText("&preview=true")
        .body("state", equalTo("previewed"))
        .body("paragraphs.findAll { it.kind == 'operative' }.number", contains("1", "2"));
    as(SECRETARY).get(API + "outcomes?body=JOURNEY-HA").then().body("items", hasSize(0));
    String id = importText("").body("state", equalTo("done")).extract().path("outcome.id");
    importText("").body("duplicates", greaterThan(0));
    as(SECRETARY).get(API + "outcomes?body=JOURNEY-HA").then().body("items", hasSize(1));
    String outcome = "outcomes/" + id;
    // Correct and confirm: it gets its session.
    JsonPath read = as(SECRETARY).get(API + outcome).then().statusCode(200).extract().jsonPath();
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    read.<Map<String, Object>>getList("paragraphs")
        .forEach(
            paragraph -> {
              Map<String, Object> bare = new HashMap<>(paragraph);
              bare.remove("id");
              paragraphs.add(bare);
            });
    done(
        outcome,
        "revise",
        Map.of(
            "titles", read.getMap("titles"),
            "meeting", session.getString("reference"),
            "paragraphs", paragraphs));
    String window = PUBLIC + "resolutions/JOURNEY-HA/RES/2/10";
    everybody().get(window).then().statusCode(404);
    // Adoption.
    done(outcome, "adopt", Map.of("adoptedOn", "2023-06-09"));
    everybody().get(window).then().statusCode(200).body("paragraphs[1].status", equalTo("open"));
    // Follow-up.
    String line =
        "follow-ups/"
            + as(SECRETARY)
                .get(API + outcome + "/paragraphs")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.number == '1' }.id");
    done(line, "assign", Map.of("leadUnit", "GSD", "dueOn", "2024-05-06"));
    as(SECRETARY)
        .get(API + "follow-ups?body=JOURNEY-HA&overdue=true")
        .then()
        .body("items.number", contains("1"));
    command("staff", line, "start", Map.of()).statusCode(200);
    command(
            "staff",
            line,
            "report",
            Map.of("reportedOn", "2024-04-01", "text", "The system is open to member states."))
        .statusCode(200);
    Map<String, String> close =
        Map.of("closedOn", "2024-05-08", "conclusion", "implemented", "note", "The Board agreed");
    command(SECRETARY, line, "close", close)
        .statusCode(422)
        .body("errors.pointer", contains("/conclusion"));
    done(line, "return", Map.of("reason", "Evidence is missing"));
    command(
            "administrator",
            line,
            "report",
            Map.of(
                "reportedOn", "2024-04-15",
                "text", "The system is open to member states.",
                "evidence", "JOURNEY/EB.2024/7"))
        .statusCode(200);
    command("administrator", line, "close", close)
        .statusCode(403)
        .body("type", equalTo("/problems/own-report"));
    done(line, "close", close);
    everybody()
        .get(window)
        .then()
        .statusCode(200)
        .body("paragraphs[1].status", equalTo("closed"))
        .body("paragraphs[1].conclusion", equalTo("implemented"))
        .body("paragraphs[2].status", equalTo("open"));
  }

  @Test
  void aMemberStateLooksUpWhatBecameOfParagraphOne() {
    // It is found by its title, in the language of the reader.
    String reference =
        everybody()
            .queryParam("q", "мониторинге")
            .get(PUBLIC + "resolutions")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].reference");
    assertEquals("UNHA/RES/2/1", reference);
    JsonPath resolution =
        everybody()
            .get(PUBLIC + "resolutions/" + reference)
            .then()
            .statusCode(200)
            .body(not(containsString("governance-secretary")))
            .extract()
            .jsonPath();
    Map<String, Object> first = resolution.getMap("paragraphs.find { it.number == '1' }");
    assertEquals("Executive Director", first.get("addressee"));
    assertEquals("GSD", first.get("leadUnit"));
    assertEquals("closed", first.get("status"));
    assertEquals("implemented", first.get("conclusion"));
    assertEquals("The window is open to everybody.", first.get("done"));
    // A report that was sent back is not shown.
    assertEquals(
        "in-progress", resolution.getString("paragraphs.find { it.number == '2' }.status"));
    assertEquals(null, resolution.getString("paragraphs.find { it.number == '2' }.done"));
    // Or by words of the paragraph, in any of the six languages.
    for (String words :
        List.of("المديرة الدول", "成员国", "paragraphe suite", "пункт", "párrafo curso")) {
      everybody()
          .queryParam("q", words)
          .queryParam("body", "UNHA")
          .get(PUBLIC + "paragraphs")
          .then()
          .statusCode(200)
          .body("items.number", contains("1"));
    }
    // The whole list, in three forms.
    everybody()
        .get(PUBLIC + "paragraphs/download?body=UNHA")
        .then()
        .statusCode(200)
        .body("number", hasItem("1"))
        .body("resolution.body", everyItem(equalTo("UNHA")));
    for (String form :
        List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
      everybody()
          .accept(form)
          .get(PUBLIC + "paragraphs?body=UNHA")
          .then()
          .statusCode(200)
          .contentType(containsString(form));
    }
    // How far everything is at a session, to read and to print.
    String session =
        everybody()
            .get(PUBLIC + "meetings?body=UNHA&from=2023-01-01")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    String report = PUBLIC + "meetings/" + session + "/status-report";
    Document page =
        Jsoup.parse(
            everybody()
                .accept("text/html")
                .header("Accept-Language", "ar")
                .get(report)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    assertEquals("rtl", page.selectFirst("html").attr("dir"));
    assertTrue(page.text().contains("قرار مرجعي بشأن الرصد"), page.text());
    everybody()
        .header("Accept-Language", "fr")
        .get(report + "/pdf")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    everybody()
        .get(PUBLIC + "meetings/" + session + "/session-pack")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    // What is not decided does not exist here.
    everybody()
        .queryParam("q", "silence procedure is still open")
        .get(PUBLIC + "resolutions")
        .then()
        .body("items", hasSize(0));
    // A superseded decision names its successor.
    everybody()
        .get(PUBLIC + "resolutions/EB/DEC/2020/1")
        .then()
        .statusCode(200)
        .body("state", equalTo("superseded"))
        .body("supersededBy.reference", equalTo("EB/DEC/2021/1"));
  }
}
