package org.unhabitat.baraza.governance.resolution;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.governance.outcome.Outcomes;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.Tokens;

/** A resolution comes in as a file, is shown, recorded as proposed, and confirmed by a person. */
@QuarkusTest
class ResolutionImportTest {
  private static final Path DATA = Infrastructure.root().resolve("../shared/data/governance");

  private static RequestSpecification file() {
    return given()
        .auth()
        .oauth2(Tokens.of("grace", Role.STAFF, Role.GOVERNANCE_SECRETARY))
        .contentType("application/octet-stream");
  }

  private static ValidatableResponse importing(String layout, boolean preview, byte[] body) {
    return file().body(body).post(API + "/imports?layout=" + layout + "&preview=" + preview).then();
  }

  private static String text(String organ, String number) {
    return """
    Resolution adopted by the %s on 9 June 2023
    %s. Tracking of resolutions
    The %s,
    Recalling General Assembly resolution 73/239 of 20 December 2018,
    1. Requests the Executive Director to implement a system:
    (a) Readily accessible to Member States;
    (b) For tracking;
    2. Decides to go on.
    """
        .formatted(organ, number, organ);
  }

  @ParameterizedTest
  @CsvSource({
    "A_RES_73_239, A/RES/73/239",
    "HSP_HA.2_Res.10, HSP/HA.2/Res.10",
    "HSP_HA.2_Res.2, HSP/HA.2/Res.2"
  })
  void theParagraphsOfARealResolutionAreAsAPersonWouldNumberThem(String name, String symbol)
      throws IOException {
    Path resolution = DATA.resolve("resolutions/" + name + ".json");
    assumeTrue(Files.exists(resolution));
    List<List<String>> expected = new ArrayList<>();
    Path table = DATA.resolve("unhabitat-resolution-paragraphs.csv");
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(table.toFile())) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        if (row.get("symbol").equals(symbol)) {
          expected.add(
              List.of(
                  row.get("kind"),
                  row.get("paragraph_no"),
                  row.get("lead_verb"),
                  row.get("addressee"),
                  row.get("text").replaceAll("[\\s\\p{Z}]+", " ").strip()));
        }
      }
    }
    ValidatableResponse preview =
        importing("resolution-json", true, Files.readAllBytes(resolution))
            .statusCode(201)
            .body("state", equalTo("previewed"))
            .body("accepted", equalTo(1))
            .body("resolution.symbol", equalTo(symbol));
    List<Map<String, Object>> paragraphs = preview.extract().path("paragraphs");
    assertEquals(
        expected,
        paragraphs.stream()
            .map(
                paragraph ->
                    List.of("kind", "number", "leadVerb", "addressee", "text").stream()
                        .map(field -> (String) paragraph.get(field))
                        .toList())
            .toList());
    String plain =
        String.join(
            "\n",
            paragraphs.stream()
                .map(paragraph -> label((String) paragraph.get("number")) + paragraph.get("text"))
                .toList());
    List<Map<String, Object>> again =
        importing("resolution-text", true, ("The Assembly,\n" + plain).getBytes(UTF_8))
            .statusCode(201)
            .extract()
            .path("paragraphs");
    assertEquals(paragraphs, again);
  }

  /** How the text writes the number: {@code 3(a)} stands there as {@code (a)}. */
  private static String label(String number) {
    if (number.isEmpty()) {
      return "";
    }
    return number.contains("(") ? number.substring(number.indexOf('(')) + " " : number + ". ";
  }

  @Test
  void aPreviewChangesNothingAndARecordedOneIsConfirmedByAPerson() {
    String name = "Assembly " + code("X");
    String body = code("RESBODY");
    Map<String, Object> command = new HashMap<>(committee(body));
    command.put("kind", "governing-body");
    command.put("names", Map.of("en", name));
    command.put("rules", Map.of("decisionRule", "consensus"));
    byte[] file = text(name, "2/10").getBytes(UTF_8);
    importing("resolution-text", true, file)
        .statusCode(201)
        .body("state", equalTo("previewed"))
        .body("paragraphs", hasSize(5))
        .body("lines.pointer", hasItem("/body"));
    importing("resolution-text", false, file)
        .statusCode(201)
        .body("state", equalTo("rejected"))
        .body("lines.detail", hasItem(containsString("make it known first")));
    established(command);
    importing("resolution-text", true, file).statusCode(201).body("accepted", equalTo(1));
    asStaff().get(API + "/outcomes?body=" + body).then().statusCode(200).body("items", hasSize(0));
    String id =
        importing("resolution-text", false, file)
            .statusCode(201)
            .body("state", equalTo("done"))
            .body("accepted", equalTo(1))
            .body("outcome.reference", containsString(body))
            .extract()
            .path("outcome.id");
    importing("resolution-text", false, file)
        .statusCode(201)
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(1));
    asStaff()
        .get(API + "/outcomes/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("proposed"))
        .body("number", equalTo("2/10"))
        .body("titles.en", equalTo("Tracking of resolutions"))
        .body("paragraphs.number", equalTo(List.of("", "1", "1(a)", "1(b)", "2")))
        .body("paragraphs[0].symbols", equalTo(List.of("73/239")))
        .body("adoptedBy", nullValue());
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2023-06-09")).statusCode(409);
    String meeting = Outcomes.session(body, "2023-06-09", Map.of("sessionNumber", 2));
    Map<String, Object> revision =
        asSecretary().get(API + "/outcomes/" + id).then().extract().jsonPath().getMap("");
    command(
            "/outcomes/" + id,
            "revise",
            Map.of(
                "titles", revision.get("titles"),
                "meeting", meeting,
                "paragraphs", withoutIds(revision.get("paragraphs"))))
        .statusCode(200);
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2023-06-09"))
        .statusCode(200)
        .body("reference", equalTo(body + "/RES/2/10"));
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2023-06-09")).spec(conflict());
    importing("resolution-text", false, file).statusCode(201).body("duplicates", equalTo(1));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> withoutIds(Object paragraphs) {
    return ((List<Map<String, Object>>) paragraphs)
        .stream()
            .map(
                paragraph -> {
                  Map<String, Object> text = new HashMap<>(paragraph);
                  text.remove("id");
                  return text;
                })
            .toList();
  }

  @Test
  void aFileThatIsNoResolutionIsRefusedWithAReason() {
    importing("resolution-text", true, "Dear colleagues.\n".getBytes(UTF_8))
        .statusCode(201)
        .body("rejected", equalTo(1))
        .body("lines[0].pointer", equalTo("/paragraphs"));
    importing("resolution-text", true, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})
        .statusCode(201)
        .body("lines[0].detail", containsString("UTF-8"));
    importing("resolution-json", true, "{\"text\": ".getBytes(UTF_8))
        .statusCode(201)
        .body("rejected", equalTo(1));
    importing("resolution-json", true, "[{\"type\": \"paragraph\"}]".getBytes(UTF_8))
        .statusCode(201)
        .body("lines[0].pointer", equalTo("/0/text"));
    importing("resolution-json", true, "17".getBytes(UTF_8))
        .statusCode(201)
        .body("rejected", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null |",
        "{} |",
        "{\"blocks\": \"1. Decides.\"} |",
        "{\"blocks\": {\"text\": \"1. Decides.\"}} |",
        "[17] | /0/text",
        "[[\"1. Decides.\"]] | /0/text",
        "[\"1. Decides.\", {\"text\": 5}] | /1/text",
        "[{\"text\": null}] | /0/text",
        "[{\"text\": \"1. Decides \\u0000 to go on.\"}] | /0/text",
        "[\"1. Decides to go on.\", \"2. Decides \\ud83d to go on.\"] | /1/text",
        "[] | /paragraphs",
        "[{\"text\": \"\"}] | /paragraphs"
      })
  void aFileOfAnotherShapeIsNoResolution(String file, String pointer) {
    importing("resolution-json", false, file.getBytes(UTF_8))
        .statusCode(201)
        .body("state", equalTo("rejected"))
        .body("lines.level", equalTo(List.of("error")))
        .body("lines.pointer", equalTo(List.of(pointer == null ? "" : pointer)));
  }

  @Test
  void aTextIsNoLongerThanAnyResolutionAndHoldsCharactersOnly() {
    importing("resolution-text", true, "1. Decides.\n".repeat(420_000).getBytes(UTF_8))
        .statusCode(201)
        .body("rejected", equalTo(1))
        .body("lines.detail", hasItem(containsString("larger than any resolution")));
    importing("resolution-text", true, "1. Decides \0 to go on.".getBytes(UTF_8))
        .statusCode(201)
        .body("rejected", equalTo(1))
        .body("lines.detail", hasItem(containsString("holds a NUL")));
  }

  @ParameterizedTest
  @CsvSource({
    "layout=, /layout",
    "layout=resolution-docx, /layout",
    "layout=resolution-text&mode=perhaps, /mode",
    "layout=resolution-text&preview=perhaps, /preview"
  })
  void anImportSaysWhatTheFileIsAndWhatBecomesOfIt(String query, String pointer) {
    file()
        .body("1. Decides.".getBytes(UTF_8))
        .post(API + "/imports?" + query)
        .then()
        .spec(refused(400, "invalid-request", pointer));
  }

  @Test
  void anImportHasAFileAndItsKeyIsOfThatFile() {
    String address = API + "/imports?layout=resolution-text&preview=true";
    file().post(address).then().spec(refused(400, "invalid-request", ""));
    file()
        .header("Idempotency-Key", "k".repeat(256))
        .body("1. Decides.".getBytes(UTF_8))
        .post(address)
        .then()
        .spec(refused(400, "invalid-request", "/Idempotency-Key"));
    String key = code("KEY");
    file()
        .header("Idempotency-Key", key)
        .body("1. Decides.".getBytes(UTF_8))
        .post(address)
        .then()
        .statusCode(201);
    file()
        .header("Idempotency-Key", key)
        .body("1. Decides otherwise.".getBytes(UTF_8))
        .post(address)
        .then()
        .spec(refused(422, "idempotency-key-used"));
  }

  @Test
  void onlyASecretaryImports() {
    given()
        .auth()
        .oauth2(Tokens.of("amina", Role.STAFF))
        .contentType("application/octet-stream")
        .body("1. Decides.".getBytes(UTF_8))
        .post(API + "/imports?layout=resolution-text")
        .then()
        .spec(refused(403, "not-allowed"));
    given().body("x").post(API + "/imports?layout=resolution-text").then().statusCode(401);
  }

  @Test
  void anImportThatIsNotThereOrNobodysBusinessIsNotFound() {
    String id =
        importing("resolution-text", true, "1. Decides.".getBytes(UTF_8))
            .statusCode(201)
            .extract()
            .path("id");
    for (RequestSpecification secretary : List.of(asSecretary(), asSecondSecretary())) {
      secretary.get(API + "/imports/" + id).then().statusCode(200).body("paragraphs", hasSize(1));
    }
    asStaff().get(API + "/imports/" + id).then().spec(refused(404, "not-found"));
    asSecretary().get(API + "/imports/" + UUID.randomUUID()).then().spec(refused(404, "not-found"));
    asSecretary().get(API + "/imports/none").then().spec(refused(404, "not-found"));
    given().get(API + "/imports/" + id).then().statusCode(401);
  }
}
