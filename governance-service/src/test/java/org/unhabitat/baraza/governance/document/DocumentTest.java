package org.unhabitat.baraza.governance.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;
import static org.unhabitat.baraza.governance.GovernanceApi.scheduled;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/** Documents from the slot to the last language. */
@QuarkusTest
class DocumentTest {
  private static final String DOCUMENTS = "governance.document.events.v1";
  private static final byte[] PDF = "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII);

  private static Map<String, Object> document(String meeting, String... languages) {
    Map<String, Object> command = new HashMap<>();
    command.put("symbol", "HSP/" + code("EB") + "/INF/1");
    command.put("titles", Map.of("en", "Follow-up of evaluation reports"));
    command.put("meeting", meeting);
    command.put("category", "pre-session");
    command.put("unit", "OED");
    if (languages.length > 0) {
      command.put("languages", List.of(languages));
    }
    return command;
  }

  private static ValidatableResponse plan(Map<String, Object> command) {
    return asSecretary().body(command).post(API + "/documents").then();
  }

  private static String planned(Map<String, Object> command) {
    return plan(command).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse attach(String id, String language, byte[] file) {
    String etag = asSecretary().get(API + "/documents/" + id).header("ETag");
    return given()
        .auth()
        .oauth2(Tokens.of("grace", Role.STAFF, Role.GOVERNANCE_SECRETARY))
        .header("If-Match", etag)
        .contentType("application/octet-stream")
        .body(file)
        .post(API + "/documents/" + id + "/files?language=" + language)
        .then();
  }

  private static Map<String, Object> submission(String day, int words) {
    return Map.of("submittedOn", day, "words", words);
  }

  private static Map<String, String> issue(String language, String day) {
    return Map.of("language", language, "issuedOn", day);
  }

  @Test
  void theSlotFollowsFromTheOpeningAndEveryLanguageHasItsMoment() {
    String body = governingBody("consensus");
    String id = planned(document(session(body, "2022-03-29")));
    String document = "/documents/" + id;
    asStaff()
        .get(API + document)
        .then()
        .statusCode(200)
        .body("submitBy", equalTo("2022-01-18"))
        .body("issueBy", equalTo("2022-02-15"))
        .body("wordLimit", equalTo(8500))
        .body("languages", hasSize(6))
        .body("late", equalTo(true));
    command(document, "issue", issue("en", "2022-02-01")).statusCode(409);
    command(document, "submit", submission("2022-01-17", 9000))
        .statusCode(422)
        .body("errors.pointer", contains("/words"));
    command(document, "submit", submission("2022-01-17", 8500))
        .statusCode(200)
        .body("submittedOnTime", equalTo(true));
    command(document, "submit", submission("2022-01-17", 8500)).statusCode(409);
    command(document, "issue", issue("en", "2022-01-01")).statusCode(422);
    command(document, "issue", issue("en", "2022-02-10"))
        .statusCode(200)
        .body("state", equalTo("partly-issued"));
    command(document, "issue", issue("en", "2022-02-10")).statusCode(409);
    command(document, "cancel", Map.of("reason", "Too late")).statusCode(409);
    for (String language : List.of("ar", "zh", "fr", "ru")) {
      command(document, "issue", issue(language, "2022-02-15")).statusCode(200);
    }
    command(document, "issue", issue("es", "2022-02-16"))
        .statusCode(200)
        .body("state", equalTo("issued"))
        .body("issuedOnTime", equalTo(false));
    asStaff()
        .get(API + document + "/history")
        .then()
        .statusCode(200)
        .body("action", hasItem("issued"));
    for (String happened : List.of("planned", "submitted", "issued")) {
      PublishedEvents.await(DOCUMENTS, id, happened);
    }
  }

  @Test
  void aSessionThatMovesTakesTheSlotsOfItsDocumentsAlong() {
    String session = scheduled(governingBody("consensus"), "2022-03-29");
    String id = planned(document(session, "en"));
    command("/meetings/" + session, "reschedule", Map.of("opensOn", "2022-04-05")).statusCode(200);
    asStaff()
        .get(API + "/documents/" + id)
        .then()
        .body("version", equalTo(2))
        .body("meeting.opensOn", equalTo("2022-04-05"))
        .body("submitBy", equalTo("2022-01-25"))
        .body("issueBy", equalTo("2022-02-22"));
    PublishedEvents.await(DOCUMENTS, id, "rescheduled");
    command(
            "/meetings/" + session,
            "reschedule",
            Map.of("opensOn", "2022-04-05", "venue", "Online"))
        .statusCode(200);
    command("/meetings/" + session, "convene", Map.of("convenedOn", "2022-04-06")).statusCode(200);
    asStaff()
        .get(API + "/documents/" + id)
        .then()
        .body("version", equalTo(3))
        .body("issueBy", equalTo("2022-02-23"));
  }

  @Test
  void aSessionThatIsCancelledTakesAlongWhatIsNotIssued() {
    String session = scheduled(governingBody("consensus"), "2022-03-29");
    String planned = planned(document(session, "en"));
    String issued = planned(document(session, "en"));
    command("/documents/" + issued, "submit", submission("2022-01-10", 100)).statusCode(200);
    command("/documents/" + issued, "issue", issue("en", "2022-02-10")).statusCode(200);
    command("/meetings/" + session, "cancel", Map.of("reason", "No quorum is expected"))
        .statusCode(200);
    asStaff()
        .get(API + "/documents/" + planned)
        .then()
        .body("state", equalTo("cancelled"))
        .body("cancellationReason", equalTo("No quorum is expected"));
    asStaff().get(API + "/documents/" + issued).then().body("state", equalTo("issued"));
  }

  @Test
  void whatIsPlannedWhileTheSessionMovesHasTheSlotOfItsLastDay() {
    String session = scheduled(governingBody("consensus"), "2022-03-29");
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Void>> done = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        done.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int n = 0; n < 4; n++) {
                    planned(document(session, "en"));
                  }
                },
                clients));
      }
      for (int day = 1; day <= 8; day++) {
        command("/meetings/" + session, "reschedule", Map.of("opensOn", "2022-05-0" + day))
            .statusCode(200);
      }
      done.forEach(CompletableFuture::join);
    } finally {
      clients.shutdown();
    }
    String reference = asStaff().get(API + "/meetings/" + session).path("reference");
    asStaff()
        .get(API + "/documents?limit=200&meeting=" + reference)
        .then()
        .body("items", hasSize(32))
        .body("items.issueBy", everyItem(equalTo("2022-03-27")));
  }

  @Test
  void whatIsLateIsListedUntilItIsOut() {
    String body = governingBody("consensus");
    String session = session(body, "2021-04-07");
    String planned = planned(document(session, "en"));
    String submitted = planned(document(session, "en"));
    String issued = planned(document(session, "en"));
    String cancelled = planned(document(session, "en"));
    for (String id : List.of(submitted, issued)) {
      command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
    }
    command("/documents/" + issued, "issue", issue("en", "2021-03-20")).statusCode(200);
    command("/documents/" + cancelled, "cancel", Map.of("reason", "Merged")).statusCode(200);
    planned(document(scheduled(body, "2999-04-07"), "en"));
    asStaff()
        .get(API + "/documents/late?body=" + body)
        .then()
        .statusCode(200)
        .body("id", contains(planned, submitted))
        .body("late", everyItem(equalTo(true)));
  }

  @Test
  void complianceIsCountedBySessionAndWhatIsLateIsListed() {
    String body = governingBody("consensus");
    String meeting = session(body, "2021-04-07");
    String inTime = planned(document(meeting, "en"));
    command("/documents/" + inTime, "submit", submission("2021-01-20", 100)).statusCode(200);
    command("/documents/" + inTime, "issue", issue("en", "2021-02-20")).statusCode(200);
    String tooLate = planned(document(meeting, "en", "fr"));
    command("/documents/" + tooLate, "submit", submission("2021-02-20", 100)).statusCode(200);
    command("/documents/" + tooLate, "issue", issue("en", "2021-02-22")).statusCode(200);
    String cancelled = planned(document(meeting, "en"));
    command("/documents/" + cancelled, "cancel", Map.of("reason", "Merged")).statusCode(200);
    asStaff()
        .get(API + "/documents/compliance?year=2021&body=" + body)
        .then()
        .statusCode(200)
        .body("total.documents", equalTo(2))
        .body("total.fallenDueToSubmit", equalTo(2))
        .body("total.submittedOnTime", equalTo(1))
        .body("total.fallenDueToIssue", equalTo(2))
        .body("total.issuedOnTime", equalTo(1))
        .body("total.lateNow", equalTo(1))
        .body("sessions.session", contains(meeting));
    asStaff()
        .get(API + "/documents/compliance?year=2020&body=" + body)
        .then()
        .body("total.documents", equalTo(0));
    asStaff().get(API + "/documents/compliance").then().statusCode(400);
    String soon = governingBody("consensus");
    asStaff().get(API + "/documents/late?body=" + soon).then().statusCode(200).body("", hasSize(0));
    PublishedEvents.await(DOCUMENTS, cancelled, "cancelled");
  }

  @Test
  void aSymbolIsKeptAsWrittenAndUniqueHoweverItIsWritten() {
    String meeting = session(governingBody("consensus"), "2021-04-07");
    Map<String, Object> first = document(meeting, "en");
    String symbol = first.get("symbol").toString().replace("/INF/1", "/INF.1");
    first.put("symbol", " " + symbol);
    planned(first);
    first.put("symbol", symbol.replace("INF.1", "inf/1"));
    plan(first).statusCode(422).body("errors.pointer", contains("/symbol"));
    asStaff()
        .queryParam("symbol", symbol.replace("INF.1", "INF 1"))
        .get(API + "/documents")
        .then()
        .statusCode(200)
        .body("items.reference", contains(symbol));
    plan(document("NOWHERE/2021/01", "en")).statusCode(422);
    Map<String, Object> nowhere = document(meeting, "en");
    nowhere.put("agendaItem", "7");
    plan(nowhere).statusCode(422).body("errors.pointer", contains("/agendaItem"));
  }

  @Test
  void aFileIsKeptByItsContentAndOfASafeTypeOnly() throws IOException {
    String meeting = session(governingBody("consensus"), "2021-04-07");
    String id = planned(document(meeting, "en", "fr"));
    attach(id, "en", "<html>".getBytes(StandardCharsets.US_ASCII)).statusCode(422);
    attach(id, "en", zip("word/document.xml", "word/vbaProject.bin")).statusCode(422);
    attach(id, "en", zip("xl/workbook.xml")).statusCode(422);
    attach(id, "ru", PDF).statusCode(422).body("errors.pointer", contains("/language"));
    attach(id, "fr", zip("word/document.xml")).statusCode(200);
    attach(id, "en", PDF)
        .statusCode(200)
        .body("languages[0].mediaType", equalTo("application/pdf"));
    attach(planned(document(meeting, "en")), "en", PDF).statusCode(200);
    byte[] kept =
        asStaff()
            .get(API + "/documents/" + id + "/files/en")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("attachment"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .extract()
            .asByteArray();
    assertArrayEquals(PDF, kept);
    command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
    command("/documents/" + id, "issue", issue("en", "2021-02-20")).statusCode(200);
    attach(id, "en", PDF).statusCode(409);
    PublishedEvents.await(DOCUMENTS, id, "file-attached");
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void everybodySeesTheLanguagesThatAreIssuedAndNothingElse() {
    String body = governingBody("consensus");
    String meeting = session(body, "2021-04-07");
    String id = planned(document(meeting, "en", "fr"));
    attach(id, "en", PDF).statusCode(200);
    attach(id, "fr", PDF).statusCode(200);
    String open = "/api/public/v1/documents/" + id;
    given().get(open).then().statusCode(404);
    command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
    given().get(open).then().statusCode(404);
    given().get(open + "/files/en").then().statusCode(404);
    command("/documents/" + id, "issue", issue("en", "2021-02-20")).statusCode(200);
    given()
        .get(open)
        .then()
        .statusCode(200)
        .body("languages.language", contains("en"))
        .body(not(containsString("grace")));
    given().get(open + "/files/en").then().statusCode(200);
    given().get(open + "/files/fr").then().statusCode(404);
    Map<String, Object> secret = document(meeting, "en");
    secret.put("classification", "strictly-confidential");
    String hidden = planned(secret);
    command("/documents/" + hidden, "submit", submission("2021-01-20", 100)).statusCode(200);
    command("/documents/" + hidden, "issue", issue("en", "2021-02-20")).statusCode(200);
    given().get("/api/public/v1/documents/" + hidden).then().statusCode(404);
    given()
        .get("/api/public/v1/documents?body=" + body + "&state=planned")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    given()
        .queryParam("symbol", secret.get("symbol"))
        .get("/api/public/v1/documents")
        .then()
        .body("items", hasSize(0));
    asStaff().get(API + "/documents/" + hidden).then().statusCode(404);
    asStaff().get(API + "/documents/" + hidden + "/history").then().statusCode(404);
    asStaff().get(API + "/documents?body=" + body).then().body("items.id", not(hasItem(hidden)));
    asSecretaryOf("OED").get(API + "/documents/" + hidden).then().statusCode(200);
  }

  @Test
  void aLaterDocumentTakesThePlaceOfAnIssuedOne() {
    String meeting = session(governingBody("consensus"), "2021-04-07");
    String earlier = planned(document(meeting, "en"));
    String later = planned(document(meeting, "en"));
    for (String id : List.of(earlier, later)) {
      command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
    }
    command("/documents/" + earlier, "issue", issue("en", "2021-02-20")).statusCode(200);
    Map<String, String> replacement = Map.of("by", later, "reason", "Corrected");
    command("/documents/" + earlier, "supersede", replacement)
        .statusCode(422)
        .body("errors.pointer", contains("/by"));
    command("/documents/" + later, "issue", issue("en", "2021-02-22")).statusCode(200);
    command("/documents/" + earlier, "supersede", replacement)
        .statusCode(200)
        .body("state", equalTo("superseded"));
    PublishedEvents.await(DOCUMENTS, earlier, "superseded");
  }

  @Test
  void whatIsSubmittedAndIssuedIsNotInTheFuture() {
    String document =
        "/documents/" + planned(document(session(governingBody("consensus"), "2021-04-07"), "en"));
    command(document, "submit", submission(dayFromNow(1), 100)).spec(inFuture("/submittedOn"));
    Map<String, Object> tooLong = new HashMap<>(submission("2021-01-20", 9000));
    command(document, "submit", tooLong).spec(broken("/words"));
    tooLong.put("waiver", "Agreed by the Bureau");
    command(document, "submit", tooLong).statusCode(200);
    command(document, "issue", issue("en", dayFromNow(1))).spec(inFuture("/issuedOn"));
    command(document, "issue", issue("fr", "2021-02-20")).spec(broken("/language"));
    asStaff().get(API + document).then().body("version", equalTo(2));
  }

  @Test
  void aDocumentIsChangedOnTheVersionThatWasRead() {
    String document =
        API
            + "/documents/"
            + planned(document(session(governingBody("consensus"), "2021-04-07"), "en"));
    Map<String, Object> submission = submission("2021-01-20", 100);
    asSecretary()
        .header("If-Match", "\"7\"")
        .body(submission)
        .post(document + "/submit")
        .then()
        .spec(refused(412, "stale-version"));
    asSecretary()
        .body(submission)
        .post(document + "/submit")
        .then()
        .spec(refused(428, "version-required"));
  }

  @Test
  void aFileThatIsNotThereIsNeitherKeptNorFound() throws IOException {
    String id = planned(document(session(governingBody("consensus"), "2021-04-07"), "en", "fr"));
    attach(id, "en", new byte[0]).spec(refused(400, "invalid-request", ""));
    attach(id, "en", Arrays.copyOf(zip("word/document.xml"), 20)).spec(broken(""));
    attach(id, "en", PDF).statusCode(200);
    command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
    command("/documents/" + id, "issue", issue("fr", "2021-02-20")).statusCode(200);
    String open = "/api/public/v1/documents/" + id + "/files/";
    for (String language : List.of("fr", "ru", "xx")) {
      asStaff()
          .get(API + "/documents/" + id + "/files/" + language)
          .then()
          .spec(refused(404, "not-found"));
      given().get(open + language).then().spec(refused(404, "not-found"));
    }
    given().get(open + "en").then().spec(refused(404, "not-found"));
    attach(id, "fr", PDF).statusCode(200);
    given().get(open + "fr").then().statusCode(200);
    asStaff().get(API + "/documents/" + id + "/files/en").then().statusCode(200);
  }

  @Test
  void anArchiveOfVeryManyEntriesIsNoDocument() throws IOException {
    String id = planned(document(session(governingBody("consensus"), "2021-04-07"), "en"));
    String[] entries =
        IntStream.rangeClosed(0, 10_000).mapToObj(i -> "e" + i).toArray(String[]::new);
    attach(id, "en", zip(entries)).spec(broken(""));
  }

  @Test
  void whatTakesThePlaceOfADocumentIsAnotherOneThatIsIssuedAndKnown() {
    String meeting = session(governingBody("consensus"), "2021-04-07");
    Map<String, Object> secret = document(meeting, "en");
    secret.put("classification", "confidential");
    secret.put("unit", "ROAF");
    String issued = planned(document(meeting, "en"));
    String hidden = planned(secret);
    for (String id : List.of(issued, hidden)) {
      command("/documents/" + id, "submit", submission("2021-01-20", 100)).statusCode(200);
      command("/documents/" + id, "issue", issue("en", "2021-02-20")).statusCode(200);
    }
    for (String by : List.of(issued, hidden, UUID.randomUUID().toString())) {
      command(
              asSecretaryOf("OED"),
              "/documents/" + issued,
              "supersede",
              Map.of("by", by, "reason", "Corrected"))
          .spec(broken("/by"));
    }
    asStaff().get(API + "/documents/" + issued).then().body("state", equalTo("issued"));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    Map<String, Object> command = document(session(governingBody("consensus"), "2021-04-07"), "en");
    asStaff().body(command).post(API + "/documents").then().statusCode(403);
    asSecretaryOf("GSD").body(command).post(API + "/documents").then().statusCode(403);
    String id = planned(command);
    command(asSecretaryOf("GSD"), "/documents/" + id, "submit", submission("2021-01-20", 100))
        .statusCode(403);
    asStaff().accept("text/csv").get(API + "/documents").then().statusCode(200);
  }
}
