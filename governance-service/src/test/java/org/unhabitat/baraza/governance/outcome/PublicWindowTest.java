package org.unhabitat.baraza.governance.outcome;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;
import static org.unhabitat.baraza.governance.outcome.Outcomes.adopted;
import static org.unhabitat.baraza.governance.outcome.Outcomes.decision;
import static org.unhabitat.baraza.governance.outcome.Outcomes.followUps;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.proposed;
import static org.unhabitat.baraza.governance.outcome.Outcomes.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody sees without a token, and what nobody does. */
@QuarkusTest
class PublicWindowTest {
  private static final String RESOLUTIONS = "/api/public/v1/resolutions";
  private static final String PARAGRAPHS = "/api/public/v1/paragraphs";

  @Test
  void aMemberStateLooksUpWhatBecameOfParagraphOne() {
    String body = governingBody("consensus");
    String id = adopted(body, "2021-04-07", 2);
    String followUp = "/follow-ups/" + followUps(id).get(0);
    given()
        .get(RESOLUTIONS + "/" + body + "/DEC/2021/1")
        .then()
        .statusCode(200)
        .header("Cache-Control", startsWith("public, max-age="))
        .body("id", equalTo(id))
        .body("paragraphs.number", contains("", "1", "2"))
        .body("paragraphs[0].status", nullValue())
        .body("paragraphs[1].status", equalTo("open"));
    command(followUp, "assign", Map.of("leadUnit", "GSD", "dueOn", "2021-11-15")).statusCode(200);
    command(followUp, "start", Map.of()).statusCode(200);
    Map<String, String> report =
        Map.of(
            "reportedOn", "2021-10-01",
            "text", "A system was built.",
            "evidence", "internal-file-17");
    command(followUp, "report", report).statusCode(200);
    command(followUp, "return", Map.of("reason", "Is it open?")).statusCode(200);
    given()
        .get(RESOLUTIONS + "/" + id)
        .then()
        .body("paragraphs[1].status", equalTo("in-progress"))
        .body("paragraphs[1].leadUnit", equalTo("GSD"))
        .body("paragraphs[1].dueOn", equalTo("2021-11-15"))
        .body("paragraphs[1].done", nullValue());
    command(followUp, "report", report).statusCode(200);
    command(
            asSecondSecretary(),
            followUp,
            "close",
            Map.of("closedOn", "2021-11-16", "conclusion", "implemented", "note", "Secret note"))
        .statusCode(200);
    String seen =
        given()
            .get(RESOLUTIONS + "/" + id)
            .then()
            .body("paragraphs[1].status", equalTo("closed"))
            .body("paragraphs[1].done", equalTo("A system was built."))
            .body("paragraphs[1].conclusion", equalTo("implemented"))
            .extract()
            .asString();
    for (String hidden : List.of("grace", "hassan", "Secret note", "internal-file-17")) {
      assertTrue(!seen.contains(hidden), hidden);
    }
    given()
        .get(PARAGRAPHS + "?status=closed&body=" + body)
        .then()
        .statusCode(200)
        .body("items.number", contains("1"))
        .body("items[0].resolution.reference", equalTo(body + "/DEC/2021/1"));
    given().get(PARAGRAPHS + "?leadUnit=GSD&body=" + body).then().body("items", hasSize(1));
  }

  @Test
  void aSymbolIsFoundHoweverItIsWritten() {
    String body = governingBody("consensus");
    Map<String, Object> past = decision(body, session(body, "2021-04-07"), 1);
    past.put("symbol", "HSP/" + body + "/Res.10");
    String id = proposed(past);
    given().get(RESOLUTIONS + "/" + "HSP/" + body + "/Res.10").then().statusCode(404);
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2021-04-07")).statusCode(200);
    for (String written : List.of("HSP/%s/Res.10", "hsp/%s/RES 10")) {
      given()
          .get(RESOLUTIONS + "/" + written.formatted(body))
          .then()
          .statusCode(200)
          .body("id", equalTo(id));
    }
  }

  @Test
  void whatIsNotAdoptedOrNotOfAGoverningBodyOrClassifiedDoesNotExist() {
    String governing = governingBody("consensus");
    String proposal = proposed(decision(governing, session(governing, "2021-04-07"), 1));
    Map<String, Object> secret = decision(governing, session(governing, "2021-04-07"), 1);
    secret.put("classification", "confidential");
    String classified = proposed(secret);
    command("/outcomes/" + classified, "adopt", Map.of("adoptedOn", "2021-04-07")).statusCode(200);
    String code = code("INT");
    Map<String, Object> internal = new HashMap<>(committee(code));
    internal.put("rules", Map.of("decisionRule", "consensus"));
    established(internal);
    String decided = adopted(code, "2021-04-07", 1);
    for (String hidden : List.of(proposal, classified, decided, UUID.randomUUID().toString())) {
      given().get(RESOLUTIONS + "/" + hidden).then().statusCode(404);
    }
    given().get(RESOLUTIONS + "/" + code + "/DEC/2021/1").then().statusCode(404);
    for (String body : List.of(governing, code)) {
      for (String more :
          List.of(
              "",
              "&q=Requests",
              "&kind=decision",
              "&count=true",
              "&sort=reference",
              "&from=2000-01-01&to=2999-01-01",
              "&state=proposed",
              "&classification=confidential")) {
        given()
            .get(RESOLUTIONS + "?body=" + body + more)
            .then()
            .statusCode(200)
            .body("items", hasSize(0));
      }
      given()
          .get(PARAGRAPHS + "?body=" + body + "&status=open&q=step")
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
      given()
          .accept("text/csv")
          .get(PARAGRAPHS + "?body=" + body)
          .then()
          .statusCode(200)
          .body(not(containsString("take step")));
    }
  }

  @Test
  void aSuccessorIsNamed() {
    String body = governingBody("consensus");
    String earlier = adopted(body, "2021-04-07", 1);
    String later = adopted(body, "2022-03-29", 1);
    command("/outcomes/" + earlier, "supersede", Map.of("by", later, "reason", "Renewed"))
        .statusCode(200);
    given()
        .get(RESOLUTIONS + "/" + earlier)
        .then()
        .statusCode(200)
        .body("state", equalTo("superseded"))
        .body("supersededBy.id", equalTo(later));
  }

  @Test
  void paragraphsAreFoundInSixLanguagesByEveryWordInAnyOrder() {
    String body = governingBody("consensus");
    String id = adopted(body, "2021-04-07", 2);
    List<String> paragraphs = asStaff().get(API + "/outcomes/" + id).path("paragraphs.id");
    Map<String, String> texts =
        Map.of(
            "ar", "يطلب إلى المديرة التنفيذية أن تضع نظاما",
            "zh", "请执行主任建立一个跟踪系统",
            "fr", "Prie la Directrice exécutive de mettre en place un système",
            "ru", "просит Директора-исполнителя внедрить систему",
            "es", "Solicita a la Directora Ejecutiva que ponga en marcha un sistema");
    texts.forEach(
        (language, text) ->
            command(
                    "/outcomes/" + id,
                    "translate",
                    Map.of(
                        "language",
                        language,
                        "paragraphs",
                        List.of(Map.of("paragraph", paragraphs.get(1), "text", text))))
                .statusCode(200));
    for (String words :
        List.of(
            "المديرة نظاما",
            "跟踪系统",
            "système PRIE",
            "систему просит",
            "sistema Ejecutiva",
            "step 1")) {
      given()
          .queryParam("q", words)
          .queryParam("body", body)
          .get(PARAGRAPHS)
          .then()
          .statusCode(200)
          .body("items.id", contains(paragraphs.get(1)));
    }
    given()
        .queryParam("q", "système absent")
        .queryParam("body", body)
        .get(PARAGRAPHS)
        .then()
        .body("items", hasSize(0));
    for (String tooMuch : List.of("a b c d e f g h i", "a".repeat(201))) {
      given()
          .queryParam("q", tooMuch)
          .get(PARAGRAPHS)
          .then()
          .spec(refused(400, "invalid-request", "/q"));
    }
  }

  @Test
  void aLongListIsPagedByCursorAndComesAsAWhole() {
    String body = governingBody("consensus");
    adopted(body, "2021-04-07", 11);
    List<String> seen = new ArrayList<>();
    String address = PARAGRAPHS + "?limit=5&sort=adoptedOn&body=" + body;
    while (address != null) {
      Response page = given().urlEncodingEnabled(false).get(address);
      page.then().statusCode(200);
      seen.addAll(page.path("items.number"));
      String next = page.path("next");
      address =
          next == null
              ? null
              : PARAGRAPHS + "?limit=5&sort=adoptedOn&body=" + body + "&cursor=" + next;
    }
    assertEquals(List.of("", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"), seen);
    given()
        .accept("text/csv")
        .get(PARAGRAPHS + "?body=" + body)
        .then()
        .statusCode(200)
        .body(containsString("take step 11"));
    given()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(PARAGRAPHS + "?body=" + body)
        .then()
        .statusCode(200);
  }

  @Test
  void aWholeResultComesAsOneJsonArray() {
    String body = governingBody("consensus");
    adopted(body, "2021-04-07", 205);
    given()
        .get(PARAGRAPHS + "/download?body=" + body)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Content-Disposition", equalTo("attachment; filename=\"paragraphs.json\""))
        .header("Cache-Control", startsWith("public"))
        .body("", hasSize(206))
        .body("[0].resolution.reference", equalTo(body + "/DEC/2021/1"));
    given()
        .queryParam("q", "step 205")
        .get(PARAGRAPHS + "/download?body=" + body)
        .then()
        .statusCode(200)
        .body("number", contains("205"));
    given()
        .get(RESOLUTIONS + "/download?body=" + body)
        .then()
        .statusCode(200)
        .body("reference", contains(body + "/DEC/2021/1"));
    given()
        .get(PARAGRAPHS + "/download?status=done")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/status"));
    Map<String, Object> secret = decision(body, session(body, "2021-04-08"), 1);
    secret.put("classification", "confidential");
    command("/outcomes/" + proposed(secret), "adopt", Map.of("adoptedOn", "2021-04-08"))
        .statusCode(200);
    given().get(RESOLUTIONS + "/download?body=" + body).then().body("", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, حالة تنفيذ القرارات والمقررات, rtl",
    "zh, 各项决议和决定的执行情况, ltr",
    "en, Status of implementation of resolutions and decisions, ltr",
    "fr, État d’application des résolutions et décisions, ltr",
    "ru, Ход осуществления резолюций и решений, ltr",
    "es, Estado de aplicación de las resoluciones y decisiones, ltr"
  })
  void theStatusReportIsReadInSixLanguages(String language, String title, String direction)
      throws IOException {
    String body = governingBody("consensus");
    adopted(body, "2021-11-15", 1);
    String meeting =
        asStaff().get(API + "/meetings?body=" + body).then().extract().path("items[0].id");
    String report = "/api/public/v1/meetings/" + meeting + "/status-report";
    Document page =
        Jsoup.parse(
            given()
                .accept("text/html")
                .header("Accept-Language", language)
                .get(report)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .extract()
                .asString());
    assertEquals(title, page.selectFirst("h1").text());
    assertEquals(language, page.selectFirst("html").attr("lang"));
    assertEquals(direction, page.selectFirst("html").attr("dir"));
    assertEquals("en", page.selectFirst("td[lang]").attr("lang"), "the text is not translated");
    Response file = given().header("Accept-Language", language).get(report + "/pdf");
    file.then().statusCode(200).contentType("application/pdf");
    boolean needsAFont = language.equals("zh");
    String printed = file.header("Content-Language");
    assertTrue(printed.equals(language) || (needsAFont && printed.equals("en")), printed);
    try (PDDocument pdf = Loader.loadPDF(file.asByteArray())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      if (!needsAFont && !direction.equals("rtl")) {
        assertTrue(text.contains(title), text);
      }
      assertTrue(text.contains("take step 1"), text);
    }
  }

  @Test
  void theStatusReportIsPrintedOnceUntilSomethingInItChanges() {
    String body = governingBody("consensus");
    String outcome = adopted(body, "2021-11-15", 1);
    String meeting =
        asStaff().get(API + "/meetings?body=" + body).then().extract().path("items[0].id");
    String report = "/api/public/v1/meetings/" + meeting + "/status-report/pdf";
    Response first = given().get(report);
    String tag = first.header("ETag");
    assertArrayEquals(first.asByteArray(), given().get(report).asByteArray());
    given()
        .header("If-None-Match", tag)
        .get(report)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", startsWith("public, max-age="));
    given()
        .header("If-None-Match", tag)
        .header("Accept-Language", "fr")
        .get(report)
        .then()
        .statusCode(200)
        .header("ETag", not(tag));
    command("/follow-ups/" + followUps(outcome).get(0), "assign", Map.of("leadUnit", "GSD"))
        .statusCode(200);
    given()
        .header("If-None-Match", tag)
        .get(report)
        .then()
        .statusCode(200)
        .header("ETag", not(tag));
  }

  @Test
  void nothingIsWrittenThroughTheWindow() {
    given().contentType("application/json").body("{}").post(RESOLUTIONS).then().statusCode(405);
    given().get("/api/governance/v1/outcomes").then().statusCode(401);
    given().get("/api/governance/v1/follow-ups").then().statusCode(401);
  }

  @Test
  void whoAsksTooOftenWaitsWhateverAddressHeClaims() throws IOException {
    assertTurnedAway(ask(77, "X-Forwarded-For: 203.0.113.%d\r\n"));
    given().get("/api/public/v1/bodies?limit=1").then().statusCode(200);
    given().get("/problems/too-many-requests").then().statusCode(200);
  }

  @Test
  void aProxySpeaksForManyAndEachIsCountedForItself() throws IOException {
    assertTurnedAway(ask(1, "X-Forwarded-For: 198.51.100.%d, 203.0.113.7\r\n"));
    for (String other : List.of("203.0.113.8", "203.0.113.7, 203.0.113.9")) {
      given()
          .header("X-Forwarded-For", other)
          .get("/api/public/v1/bodies?limit=1")
          .then()
          .statusCode(200);
    }
  }

  private static void assertTurnedAway(String answers) {
    assertTrue(answers.contains("HTTP/1.1 200"), "the first are answered");
    assertTrue(answers.contains("HTTP/1.1 429"), "the last are turned away");
    assertTrue(answers.contains("/problems/too-many-requests"));
    assertTrue(answers.toLowerCase(Locale.ROOT).contains("retry-after: 60"));
  }

  /**
   * More requests than an address has in a minute, over one connection.
   *
   * @param host last part of the loopback address that they come from
   * @param header with a place for a number that is another one in each
   */
  private static String ask(int host, String header) throws IOException {
    StringBuilder requests = new StringBuilder();
    String request = "GET /api/public/v1/bodies?limit=1 HTTP/1.1\r\nHost: window\r\n" + header;
    for (int i = 0; i < 620; i++) {
      requests.append(request.formatted(i % 200)).append("\r\n");
    }
    requests.append(request.formatted(0)).append("Connection: close\r\n\r\n");
    try (Socket caller =
        new Socket(
            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
            RestAssured.port,
            InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}),
            0)) {
      Thread writer =
          new Thread(
              () -> {
                try {
                  caller
                      .getOutputStream()
                      .write(requests.toString().getBytes(StandardCharsets.US_ASCII));
                  caller.getOutputStream().flush();
                } catch (IOException closed) {
                  throw new UncheckedIOException(closed);
                }
              });
      writer.start();
      return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theVocabularyOfAnUnknownValueIsNamed() {
    given()
        .get(PARAGRAPHS + "?status=done")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/status"));
  }

  @Test
  void theStatusReportOfASessionSaysWhatWasDecidedAndWhatIsStillOpen() {
    String body = governingBody("consensus");
    adopted(body, "2021-04-07", 2);
    String later = adopted(body, "2021-11-15", 1);
    Map<String, Object> secret = decision(body, session(body, "2021-04-08"), 1);
    secret.put("classification", "confidential");
    secret.put("titles", Map.of("en", "A hidden matter"));
    command("/outcomes/" + proposed(secret), "adopt", Map.of("adoptedOn", "2021-04-08"))
        .statusCode(200);
    String session =
        asStaff()
            .get(API + "/meetings?body=" + body + "&from=2021-11-15")
            .then()
            .extract()
            .path("items[0].id");
    String report = "/api/public/v1/meetings/" + session + "/status-report";
    given()
        .get(report)
        .then()
        .statusCode(200)
        .body("decided.id", contains(later))
        .body("pending.reference", contains(body + "/DEC/2021/1"))
        .body("counts.find { it.status == 'open' }.paragraphs", equalTo(3))
        .body(not(containsString("hidden")));
    given()
        .accept("text/html")
        .get(report)
        .then()
        .statusCode(200)
        .body(containsString("take step 2"))
        .body(not(containsString("hidden")));
    byte[] pdf =
        given()
            .accept("application/pdf")
            .get(report + "/pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
    String code = code("INT");
    Map<String, Object> internal = new HashMap<>(committee(code));
    internal.put("rules", Map.of("decisionRule", "consensus"));
    established(internal);
    adopted(code, "2021-04-07", 1);
    String hidden =
        asStaff().get(API + "/meetings?body=" + code).then().extract().path("items[0].id");
    given().get("/api/public/v1/meetings/" + hidden + "/status-report").then().statusCode(404);
    given()
        .get("/api/public/v1/meetings/" + UUID.randomUUID() + "/status-report")
        .then()
        .statusCode(404);
  }
}
