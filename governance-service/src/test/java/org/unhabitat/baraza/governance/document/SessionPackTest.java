package org.unhabitat.baraza.governance.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** The papers of a session in one numbered file. */
@QuarkusTest
class SessionPackTest {
  private static final String PDF = "application/pdf";

  private record Session(String id, String reference) {
    private static Session of(String body) {
      var planned =
          asSecretary()
              .body(Map.of("body", body, "opensOn", "2021-04-07"))
              .post(API + "/meetings")
              .then()
              .statusCode(201)
              .extract();
      Session session = new Session(planned.path("id"), planned.path("reference"));
      command(
              "/meetings/" + session.id,
              "set-agenda",
              Map.of(
                  "items",
                  List.of(
                      Map.of("titles", Map.of("en", "Opening", "ru", "Открытие")),
                      Map.of(
                          "titles", Map.of("en", "Budget"),
                          "items", List.of(Map.of("titles", Map.of("en", "Rates")))))))
          .statusCode(200);
      return session;
    }

    private String paper(String item, String classification, String... languages) {
      Map<String, Object> plan = new HashMap<>();
      String symbol = "HSP/" + code("PACK");
      plan.put("symbol", symbol);
      plan.put("titles", Map.of("en", "Paper " + symbol));
      plan.put("meeting", reference);
      plan.put("agendaItem", item);
      plan.put("category", "pre-session");
      plan.put("classification", classification);
      plan.put("unit", "OED");
      plan.put("languages", List.of(languages));
      return asSecretary()
          .body(plan)
          .post(API + "/documents")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    private Pack pack(RequestSpecification person, String language) throws IOException {
      return read(person, API + "/meetings/" + id + "/session-pack?language=" + language);
    }

    private Pack publicPack(String language) throws IOException {
      return read(given(), "/api/public/v1/meetings/" + id + "/session-pack?language=" + language);
    }

    private Response publicFile() {
      return given().get(publicAddress());
    }

    private Response publicFile(String known) {
      return given().header("If-None-Match", known).get(publicAddress());
    }

    private String publicAddress() {
      return "/api/public/v1/meetings/" + id + "/session-pack";
    }

    private static Pack read(RequestSpecification person, String address) throws IOException {
      byte[] file =
          person
              .accept(PDF)
              .get(address)
              .then()
              .statusCode(200)
              .header("Content-Disposition", containsString("attachment"))
              .extract()
              .asByteArray();
      return Pack.of(file);
    }
  }

  /** What each page of the file says. */
  private record Pack(List<String> pages, List<String> bookmarks, boolean runsSomething) {
    private static Pack of(byte[] file) throws IOException {
      try (PDDocument document = Loader.loadPDF(file)) {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper text = new PDFTextStripper();
          text.setStartPage(page);
          text.setEndPage(page);
          pages.add(text.getText(document));
        }
        List<String> bookmarks = new ArrayList<>();
        document
            .getDocumentCatalog()
            .getDocumentOutline()
            .children()
            .forEach(item -> bookmarks.add(item.getTitle()));
        return new Pack(pages, bookmarks, document.getDocumentCatalog().getOpenAction() != null);
      }
    }

    private String contents() {
      return pages.get(0);
    }

    /** Whether the page has the words; where lines end on a page that lies is nobody's promise. */
    private boolean says(int page, String words) {
      return pages.get(page - 1).replaceAll("\\s+", "").contains(words.replace(" ", ""));
    }
  }

  private static byte[] pdf(String text, int pages, int rotation) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage();
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 400);
          content.showText(text + " page " + i);
          content.endText();
        }
      }
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void attach(String document, String language, byte[] file) {
    String etag = asSecretary().get(API + "/documents/" + document).header("ETag");
    given()
        .auth()
        .oauth2(Tokens.of("grace", Role.STAFF, Role.GOVERNANCE_SECRETARY))
        .header("If-Match", etag)
        .contentType("application/octet-stream")
        .body(file)
        .post(API + "/documents/" + document + "/files?language=" + language)
        .then()
        .statusCode(200);
  }

  private static void issue(String document, String... languages) {
    command("/documents/" + document, "submit", Map.of("submittedOn", "2021-01-20", "words", 100))
        .statusCode(200);
    for (String language : languages) {
      command(
              "/documents/" + document,
              "issue",
              Map.of("language", language, "issuedOn", "2021-02-20"))
          .statusCode(200);
    }
  }

  @Test
  void papersStandInTheOrderOfTheAgendaAndTheirPagesAreNumberedThrough() throws IOException {
    Session session = Session.of(governingBody("consensus"));
    String last = session.paper(null, "unclassified", "en");
    String rates = session.paper("2.1", "unclassified", "en");
    String opening = session.paper("1", "unclassified", "en", "fr");
    attach(last, "en", pdf("Information", 1, 0));
    attach(rates, "en", pdf("Rates", 2, 90));
    attach(opening, "en", pdf("Opening", 1, 0));
    attach(opening, "fr", pdf("Ouverture", 1, 270));
    issue(last, "en");
    issue(rates, "en");
    issue(opening, "en", "fr");
    Pack pack = session.pack(asStaff(), "en");
    assertEquals(5, pack.pages().size());
    List<String> expected =
        List.of("Opening page 1", "Rates page 1", "Rates page 2", "Information");
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(pack.says(i + 2, expected.get(i)), pack.pages().get(i + 1));
    }
    for (int page = 1; page <= 5; page++) {
      assertTrue(pack.says(page, page + " / 5"), pack.pages().get(page - 1));
    }
    assertTrue(
        pack.contents().matches("(?s).*1\\. Opening.*en 2\\b.*2\\.1\\. Rates.*en 3\\b.*en 5\\b.*"),
        pack.contents());
    assertEquals(3, pack.bookmarks().size());
    assertFalse(pack.runsSomething(), "a pack opens without running anything");
    Pack french = session.pack(asStaff(), "fr");
    assertTrue(french.says(2, "Ouverture"), "the language that was asked for");
    assertTrue(french.says(3, "Rates"), "else English");
    assertTrue(french.contents().contains("Documents de la session"), french.contents());
    assertTrue(session.pack(asStaff(), "ru").contents().contains("Открытие"));
    assertEquals(5, session.publicPack("en").pages().size());
  }

  @Test
  void eachReaderGetsWhatHeOrSheMayReadAndTheRestIsListedOrIsNot() throws IOException {
    Session session = Session.of(governingBody("consensus"));
    String draft = session.paper("1", "unclassified", "en");
    attach(draft, "en", pdf("Draft text", 1, 0));
    String secret = session.paper("1", "confidential", "en");
    attach(secret, "en", pdf("Secret text", 1, 0));
    issue(secret, "en");
    String broken = session.paper("2", "unclassified", "en");
    attach(broken, "en", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
    issue(broken, "en");
    session.paper("2", "unclassified", "en");
    Pack secretary = session.pack(asSecretary(), "en");
    assertEquals(3, secretary.pages().size());
    assertTrue(secretary.contents().contains("advance copy"), secretary.contents());
    assertTrue(secretary.contents().contains("cannot be read"), secretary.contents());
    assertTrue(secretary.contents().contains("no file"), secretary.contents());
    Pack staff = session.pack(asStaff(), "en");
    assertEquals(1, staff.pages().size());
    assertTrue(staff.contents().contains("not issued"), staff.contents());
    String symbolOfSecret =
        asSecretary().get(API + "/documents/" + secret).then().extract().path("reference");
    assertFalse(staff.contents().contains(symbolOfSecret), staff.contents());
    String symbolOfDraft =
        asSecretary().get(API + "/documents/" + draft).then().extract().path("reference");
    Pack everybody = session.publicPack("en");
    assertFalse(everybody.contents().contains(symbolOfSecret), everybody.contents());
    assertFalse(everybody.contents().contains(symbolOfDraft), everybody.contents());
  }

  @Test
  void whatIsSupersededOrCancelledIsNotInThePack() throws IOException {
    Session session = Session.of(governingBody("consensus"));
    String earlier = session.paper("1", "unclassified", "en");
    String later = session.paper("1", "unclassified", "en");
    for (String paper : List.of(earlier, later)) {
      attach(paper, "en", pdf("Text of " + paper, 1, 0));
      issue(paper, "en");
    }
    command("/documents/" + earlier, "supersede", Map.of("by", later, "reason", "Corrected"))
        .statusCode(200);
    String cancelled = session.paper("1", "unclassified", "en");
    command("/documents/" + cancelled, "cancel", Map.of("reason", "Merged")).statusCode(200);
    Pack pack = session.publicPack("en");
    assertEquals(2, pack.pages().size());
    assertTrue(pack.contents().contains("superseded"), pack.contents());
    assertTrue(pack.pages().get(1).contains("Text of " + later), pack.pages().get(1));
  }

  @Test
  void aPackIsPrintedOnceUntilSomethingInItChanges() throws IOException {
    Session session = Session.of(governingBody("consensus"));
    String paper = session.paper("1", "unclassified", "en", "fr");
    attach(paper, "en", pdf("First text", 1, 0));
    attach(paper, "fr", pdf("Premier texte", 1, 0));
    issue(paper, "en");
    Response first = session.publicFile();
    String tag = first.header("ETag");
    first.then().statusCode(200).header("Cache-Control", startsWith("public, max-age="));
    session
        .publicFile(tag)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", startsWith("public, max-age="));
    session.publicFile("W/\"another\", " + tag).then().statusCode(304);
    Response again = session.publicFile("W/\"another\"");
    again.then().statusCode(200).header("ETag", tag);
    // Each print has an identifier and a date of its own.
    assertArrayEquals(first.asByteArray(), again.asByteArray());
    assertArrayEquals(
        first.asByteArray(),
        asStaff()
            .get(API + "/meetings/" + session.id() + "/session-pack")
            .then()
            .header("ETag", tag)
            .extract()
            .asByteArray(),
        "who may see no more gets the same");
    command("/documents/" + paper, "issue", Map.of("language", "fr", "issuedOn", "2021-02-21"))
        .statusCode(200);
    session.publicFile(tag).then().statusCode(304);
    String second = session.paper("2", "unclassified", "en");
    attach(second, "en", pdf("Second text", 1, 0));
    session.publicFile(tag).then().statusCode(304);
    issue(second, "en");
    Response changed = session.publicFile(tag);
    changed.then().statusCode(200).header("ETag", not(tag));
    assertTrue(Pack.of(changed.asByteArray()).says(3, "Second text"));
  }

  @Test
  void aPackThatManyAskForAtOnceIsPrintedOnce() throws Exception {
    Session session = Session.of(governingBody("consensus"));
    String paper = session.paper("1", "unclassified", "en");
    attach(paper, "en", pdf("Text", 40, 0));
    issue(paper, "en");
    List<Callable<byte[]>> readers =
        Collections.nCopies(
            8, () -> session.publicFile().then().statusCode(200).extract().asByteArray());
    ExecutorService crowd = Executors.newFixedThreadPool(readers.size());
    try {
      Set<String> prints = new HashSet<>();
      for (Future<byte[]> file : crowd.invokeAll(readers)) {
        prints.add(Base64.getEncoder().encodeToString(file.get()));
      }
      assertEquals(1, prints.size());
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void aPackOfNothingOrOfNobodysBusinessIsNotFound() {
    String code = code("INT");
    established(committee(code));
    Session internal = Session.of(code);
    given()
        .get("/api/public/v1/meetings/" + internal.id() + "/session-pack")
        .then()
        .statusCode(404);
    asStaff()
        .accept(PDF)
        .get(API + "/meetings/" + UUID.randomUUID() + "/session-pack")
        .then()
        .statusCode(404);
    given().get(API + "/meetings/" + internal.id() + "/session-pack").then().statusCode(401);
    asStaff()
        .accept(PDF)
        .get(API + "/meetings/" + internal.id() + "/session-pack?language=xx")
        .then()
        .statusCode(400);
  }
}
