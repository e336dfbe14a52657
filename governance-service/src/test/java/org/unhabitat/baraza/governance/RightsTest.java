package org.unhabitat.baraza.governance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecondSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaffOf;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.outcome.Outcomes.adopted;
import static org.unhabitat.baraza.governance.outcome.Outcomes.decision;
import static org.unhabitat.baraza.governance.outcome.Outcomes.followUps;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.proposed;
import static org.unhabitat.baraza.governance.outcome.Outcomes.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the governing bodies, counted off: refused to who has not the right to it (403),
 * unknown to who may not know of its record or where there is none (404), and refused in a state
 * that does not fit (409). The OpenAPI document says which commands there are.
 */
@QuarkusTest
class RightsTest {
  private static final Set<String> TAGS =
      Set.of("bodies", "meetings", "documents", "outcomes", "road-maps");

  private static Map<Kind, Records> records;

  /** What a command is given to, with the part of its address that is the record's. */
  private enum Kind {
    NOTHING(""),
    BODY("/bodies/[^/]+"),
    TERMS("/bodies/[^/]+/terms-of-reference/[^/]+"),
    MEMBERSHIP("/bodies/[^/]+/memberships/[^/]+"),
    MEETING("/meetings/[^/]+"),
    DOCUMENT("/documents/[^/]+"),
    OUTCOME("/outcomes/[^/]+"),
    FOLLOW_UP("/follow-ups/[^/]+"),
    ROAD_MAP("/road-maps/[^/]+");

    private final String address;

    Kind(String address) {
      this.address = address;
    }
  }

  /**
   * Records of a kind.
   *
   * @param one any of them
   * @param done one to which nothing can be done any more
   * @param secret one that only its own secretariat may know of; null where there is no such
   */
  private record Records(String one, String done, String secret) {}

  /**
   * A line of the table.
   *
   * @param path as the OpenAPI document has it, after the root
   * @param body {@code @one} and {@code @done} stand for the ids of records of its kind
   */
  private record Command(String path, Kind kind, Map<String, ?> body) {
    private String of(String record) {
      return record + path.replaceFirst("^" + kind.address, "");
    }

    private boolean hasWrongState() {
      return kind != Kind.NOTHING && !path.equals("/road-maps/{id}/consult");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private static Command line(String path, Kind kind, Map<String, ?> body) {
    return new Command(path, kind, body);
  }

  private static final Map<String, String> REASON = Map.of("reason", "Because");
  private static final Map<String, ?> TEXTS = Map.of("en", "Text");

  static Stream<Command> commands() {
    Map<String, ?> agenda = Map.of("items", List.of(Map.of("titles", TEXTS)));
    Map<String, ?> attendance =
        Map.of(
            "attendance", List.of(Map.of("kind", "delegation", "name", "Kenya", "role", "member")));
    Map<String, ?> member =
        Map.of(
            "role", "member",
            "holderKind", "member-state",
            "holder", "Kenya",
            "from", "2021-01-01");
    List<Map<String, ?>> paragraphs = List.of(Map.of("kind", "operative", "text", TEXTS));
    return Stream.of(
        line("/bodies", Kind.NOTHING, committee("RIGHTS")),
        line("/meetings", Kind.NOTHING, Map.of("body", "@body", "opensOn", "2021-04-07")),
        line(
            "/documents",
            Kind.NOTHING,
            Map.of(
                "symbol", "HSP/RIGHTS/1",
                "titles", TEXTS,
                "meeting", "@meeting",
                "category", "pre-session",
                "unit", "OED")),
        line(
            "/outcomes",
            Kind.NOTHING,
            Map.of("body", "@body", "kind", "decision", "titles", TEXTS, "paragraphs", paragraphs)),
        line(
            "/road-maps",
            Kind.NOTHING,
            Map.of(
                "code",
                "RIGHTS",
                "titles",
                TEXTS,
                "body",
                "@body",
                "milestones",
                List.of(
                    Map.of(
                        "code", "A", "titles", TEXTS, "owner", "OED", "plannedOn", "2021-01-01")))),
        line("/bodies/{body}/memberships", Kind.BODY, member),
        line(
            "/bodies/{body}/memberships/elect",
            Kind.BODY,
            Map.of("from", "2021-01-01", "elected", List.of(Map.of("holder", "Kenya")))),
        line(
            "/bodies/{body}/memberships/{id}/end",
            Kind.MEMBERSHIP,
            Map.of("until", "2021-06-30", "reason", "Because")),
        line(
            "/bodies/{body}/memberships/{id}/replace",
            Kind.MEMBERSHIP,
            Map.of("holder", "Mali", "from", "2021-06-30", "reason", "Because")),
        line("/bodies/{body}/planned-meetings", Kind.BODY, Map.of("year", 2022)),
        line("/bodies/{body}/seats/compose", Kind.BODY, Map.of("seats", List.of())),
        line("/bodies/{body}/terms-of-reference", Kind.BODY, Map.of("text", TEXTS)),
        line(
            "/bodies/{body}/terms-of-reference/{id}/approve",
            Kind.TERMS,
            Map.of("approvedOn", "2021-01-01")),
        line(
            "/bodies/{body}/terms-of-reference/{id}/consult",
            Kind.TERMS,
            Map.of("until", "2021-01-01")),
        line("/bodies/{body}/terms-of-reference/{id}/return-to-draft", Kind.TERMS, REASON),
        line("/bodies/{body}/terms-of-reference/{id}/revise", Kind.TERMS, Map.of("text", TEXTS)),
        line(
            "/bodies/{id}/change-rules", Kind.BODY, Map.of("rules", Map.of(), "reason", "Because")),
        line(
            "/bodies/{id}/dissolve",
            Kind.BODY,
            Map.of("dissolvedOn", "2021-12-31", "reason", "Because")),
        line(
            "/bodies/{id}/revise",
            Kind.BODY,
            Map.of("names", TEXTS, "unit", "OED", "reason", "Because")),
        line("/documents/{id}/cancel", Kind.DOCUMENT, REASON),
        line("/documents/{id}/files", Kind.DOCUMENT, Map.of()),
        line(
            "/documents/{id}/issue",
            Kind.DOCUMENT,
            Map.of("language", "en", "issuedOn", "2021-02-01")),
        line(
            "/documents/{id}/submit",
            Kind.DOCUMENT,
            Map.of("submittedOn", "2021-01-01", "words", 100)),
        line("/documents/{id}/supersede", Kind.DOCUMENT, Map.of("by", "@one", "reason", "Because")),
        line("/follow-ups/{id}/assign", Kind.FOLLOW_UP, Map.of("leadUnit", "GSD")),
        line(
            "/follow-ups/{id}/close",
            Kind.FOLLOW_UP,
            Map.of("closedOn", "2022-01-01", "conclusion", "overtaken", "note", "Because")),
        line(
            "/follow-ups/{id}/report",
            Kind.FOLLOW_UP,
            Map.of("reportedOn", "2022-01-01", "text", "Done")),
        line("/follow-ups/{id}/return", Kind.FOLLOW_UP, REASON),
        line("/follow-ups/{id}/start", Kind.FOLLOW_UP, Map.of()),
        line("/meetings/{id}/adjourn", Kind.MEETING, Map.of("adjournedOn", "2021-04-07")),
        line("/meetings/{id}/adopt-agenda", Kind.MEETING, Map.of()),
        line("/meetings/{id}/approve-minutes", Kind.MEETING, Map.of("approvedOn", "2021-05-01")),
        line("/meetings/{id}/cancel", Kind.MEETING, REASON),
        line("/meetings/{id}/carry-over", Kind.MEETING, Map.of("from", "@one")),
        line("/meetings/{id}/close", Kind.MEETING, Map.of()),
        line("/meetings/{id}/convene", Kind.MEETING, Map.of()),
        line(
            "/meetings/{id}/declare-interest",
            Kind.MEETING,
            Map.of("name", "Kenya", "item", "1", "interest", "A company")),
        line("/meetings/{id}/draft-minutes", Kind.MEETING, Map.of("text", "Text")),
        line("/meetings/{id}/record-attendance", Kind.MEETING, attendance),
        line("/meetings/{id}/reschedule", Kind.MEETING, Map.of("opensOn", "2021-05-01")),
        line("/meetings/{id}/resume", Kind.MEETING, Map.of("resumedOn", "2021-05-01")),
        line("/meetings/{id}/set-agenda", Kind.MEETING, agenda),
        line(
            "/meetings/{id}/settle-item", Kind.MEETING, Map.of("number", "1", "outcome", "closed")),
        line("/outcomes/{id}/adopt", Kind.OUTCOME, Map.of("adoptedOn", "2021-04-07")),
        line(
            "/outcomes/{id}/break-silence",
            Kind.OUTCOME,
            Map.of("brokenBy", "Kenya", "brokenOn", "2021-04-07", "reason", "Because")),
        line(
            "/outcomes/{id}/open-silence",
            Kind.OUTCOME,
            Map.of("openedOn", "2021-04-07", "until", "2021-04-14")),
        line("/outcomes/{id}/pass-silence", Kind.OUTCOME, Map.of()),
        line(
            "/outcomes/{id}/revise",
            Kind.OUTCOME,
            Map.of("titles", TEXTS, "paragraphs", paragraphs)),
        line("/outcomes/{id}/supersede", Kind.OUTCOME, Map.of("by", "@one", "reason", "Because")),
        line(
            "/outcomes/{id}/translate",
            Kind.OUTCOME,
            Map.of("language", "fr", "title", "Texte", "paragraphs", List.of())),
        line(
            "/outcomes/{id}/vote",
            Kind.OUTCOME,
            Map.of("votedOn", "2021-04-07", "yes", 2, "no", 1, "abstaining", 0)),
        line("/outcomes/{id}/withdraw", Kind.OUTCOME, REASON),
        line(
            "/road-maps/{id}/consult",
            Kind.ROAD_MAP,
            Map.of(
                "milestone", "A",
                "consulted", "All groups",
                "heldOn", "2021-01-01",
                "guidance", "Go on")),
        line("/road-maps/{id}/drop", Kind.ROAD_MAP, Map.of("milestone", "A", "reason", "Because")),
        line(
            "/road-maps/{id}/reach",
            Kind.ROAD_MAP,
            Map.of("milestone", "A", "reachedOn", "2021-01-01")),
        line(
            "/road-maps/{id}/slip",
            Kind.ROAD_MAP,
            Map.of("milestone", "A", "expectedOn", "2021-02-01", "reason", "Because")));
  }

  @Test
  void noCommandIsMissing() throws IOException {
    JsonNode paths =
        new YAMLMapper().readTree(RestAssured.get("/openapi").asString()).path("paths");
    Set<String> served = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path -> {
              String tag = path.getValue().path("post").path("tags").path(0).asText();
              if (TAGS.contains(tag)) {
                served.add(path.getKey().substring(API.length()));
              }
            });
    assertEquals(
        served, commands().map(Command::path).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whoHasNotTheRightIsRefused(Command command) {
    String address = command.of(records().get(command.kind()).one());
    assertEquals(403, give(asStaffOf("ROAF"), command, address, etag(command)));
    assertEquals(403, give(asSecretaryOf("ROAF"), command, address, etag(command)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aRecordThatIsNotThereOrNobodysBusinessIsNotFound(Command command) {
    assumeTrue(command.kind() != Kind.NOTHING, "makes a record");
    Records of = records().get(command.kind());
    String nowhere = of.one().replaceFirst("[^/]+$", UUID.randomUUID().toString());
    assertEquals(404, give(asSecretary(), command, command.of(nowhere), "\"1\""));
    if (of.secret() != null) {
      assertEquals(404, give(asSecretaryOf("ROAF"), command, command.of(of.secret()), "\"1\""));
      assertEquals(404, asStaffOf("OED").get(API + of.secret()).statusCode());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aStateThatDoesNotFitIsAConflict(Command command) {
    assumeTrue(command.hasWrongState(), "is open in every state");
    String done = records().get(command.kind()).done();
    String etag = asSecretary().get(API + done).then().statusCode(200).extract().header("ETag");
    assertEquals(409, give(asSecretary(), command, command.of(done), etag));
  }

  private static String etag(Command command) {
    String record = records().get(command.kind()).one();
    return record.isEmpty()
        ? "\"1\""
        : asSecretary().get(API + record).then().statusCode(200).extract().header("ETag");
  }

  private static int give(
      RequestSpecification person, Command command, String address, String etag) {
    if (command.path().endsWith("/files")) {
      return person
          .header("If-Match", etag)
          .contentType(ContentType.BINARY)
          .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
          .post(API + address + "?language=en")
          .statusCode();
    }
    Map<String, Object> body = new HashMap<>();
    command.body().forEach((field, value) -> body.put(field, filled(command.kind(), value)));
    return person.header("If-Match", etag).body(body).post(API + address).statusCode();
  }

  private static Object filled(Kind kind, Object value) {
    if ("@one".equals(value)) {
      return idOf(records().get(kind).one());
    }
    if ("@body".equals(value)) {
      return idOf(records().get(Kind.BODY).one());
    }
    return "@meeting".equals(value) ? idOf(records().get(Kind.MEETING).one()) : value;
  }

  private static String idOf(String record) {
    return record.substring(record.lastIndexOf('/') + 1);
  }

  private static synchronized Map<Kind, Records> records() {
    if (records == null) {
      records = made();
    }
    return records;
  }

  private static Map<Kind, Records> made() {
    String code = governingBody("simple-majority");
    String body = "/bodies/" + idOfBody(code);
    String held = session(code, "2021-04-07");
    Map<Kind, Records> made = new HashMap<>();
    made.put(Kind.NOTHING, new Records("", "", null));
    made.put(Kind.BODY, new Records(body, dissolved(), null));
    made.put(Kind.TERMS, new Records(terms(body), approved(terms(bodyOfItsOwn())), null));
    String membership = member(body, "Kenya");
    String ended = member(body, "Mali");
    command(ended, "end", Map.of("until", "2021-06-30", "reason", "Over")).statusCode(200);
    made.put(Kind.MEMBERSHIP, new Records(membership, ended, null));
    String cancelled = planned(code, "2022-03-29");
    command(cancelled, "cancel", REASON).statusCode(200);
    made.put(Kind.MEETING, new Records(planned(code, "2021-11-15"), cancelled, null));
    String given = document(held, "unclassified");
    command(given, "cancel", REASON).statusCode(200);
    made.put(
        Kind.DOCUMENT,
        new Records(document(held, "unclassified"), given, document(held, "confidential")));
    String withdrawn = "/outcomes/" + proposed(decision(code, held, 1));
    command(withdrawn, "withdraw", REASON).statusCode(200);
    Map<String, Object> secret = decision(code, held, 1);
    secret.put("classification", "confidential");
    String hidden = proposed(secret);
    command("/outcomes/" + hidden, "adopt", Map.of("adoptedOn", "2021-04-07")).statusCode(200);
    made.put(
        Kind.OUTCOME,
        new Records(
            "/outcomes/" + proposed(decision(code, held, 1)), withdrawn, "/outcomes/" + hidden));
    List<String> lines = followUps(adopted(governingBody("consensus"), "2021-04-07", 2));
    String closed = "/follow-ups/" + lines.get(1);
    command(
            closed,
            "close",
            Map.of("closedOn", "2021-05-01", "conclusion", "overtaken", "note", "Over"))
        .statusCode(200);
    made.put(
        Kind.FOLLOW_UP,
        new Records(
            "/follow-ups/" + lines.get(0), closed, "/follow-ups/" + followUps(hidden).get(0)));
    String reached = roadMap(code);
    command(reached, "reach", Map.of("milestone", "A", "reachedOn", "2021-01-01")).statusCode(200);
    made.put(Kind.ROAD_MAP, new Records(roadMap(code), reached, null));
    return made;
  }

  private static String idOfBody(String code) {
    return asSecretary().get(API + "/bodies/" + code).then().statusCode(200).extract().path("id");
  }

  private static String bodyOfItsOwn() {
    return "/bodies/" + established(committee(code("RIGHT")));
  }

  private static String dissolved() {
    String body = bodyOfItsOwn();
    command(body, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "Over"))
        .statusCode(200);
    return body;
  }

  private static String made(String collection, Map<String, ?> command) {
    return collection
        + "/"
        + asSecretary()
            .body(command)
            .post(API + collection)
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static String terms(String body) {
    return made(body + "/terms-of-reference", Map.of("text", TEXTS));
  }

  private static String approved(String terms) {
    command(terms, "consult", Map.of("until", "2021-01-31")).statusCode(200);
    command(asSecondSecretary(), terms, "approve", Map.of("approvedOn", "2021-02-01"))
        .statusCode(200);
    return terms;
  }

  private static String member(String body, String state) {
    return made(
        body + "/memberships",
        Map.of(
            "role", "member",
            "holderKind", "member-state",
            "holder", state,
            "from", "2021-01-01"));
  }

  private static String planned(String body, String day) {
    return made("/meetings", Map.of("body", body, "opensOn", day));
  }

  private static String document(String meeting, String classification) {
    return made(
        "/documents",
        Map.of(
            "symbol",
            "HSP/" + code("RIGHT"),
            "titles",
            TEXTS,
            "meeting",
            meeting,
            "category",
            "pre-session",
            "unit",
            "OED",
            "languages",
            List.of("en"),
            "classification",
            classification));
  }

  private static String roadMap(String body) {
    return made(
        "/road-maps",
        Map.of(
            "code",
            code("RIGHT"),
            "titles",
            TEXTS,
            "body",
            body,
            "milestones",
            List.of(
                Map.of("code", "A", "titles", TEXTS, "owner", "OED", "plannedOn", "2021-01-01"))));
  }

  @Test
  void whoHasNotTheRightImportsNothing() {
    asStaffOf("ROAF")
        .contentType(ContentType.BINARY)
        .body("A text".getBytes(StandardCharsets.UTF_8))
        .post(API + "/imports?layout=resolution-text")
        .then()
        .statusCode(403);
    given().post(API + "/imports?layout=resolution-text").then().statusCode(401);
  }
}
