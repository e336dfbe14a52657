package org.unhabitat.baraza.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kit.sample.Notes;
import org.unhabitat.baraza.kittest.ArchitectureRules;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.Tokens;

/** Bad input gets a clear problem, never a 5xx, and nothing of our inside shows. */
@QuarkusTest
@QuarkusTestResource(
    value = Infrastructure.class,
    initArgs = {
      @ResourceArg(name = "database", value = "sample"),
      @ResourceArg(name = "asyncapi", value = "service-kit-test/src/test/resources/asyncapi")
    })
class ProblemTest {

  @Inject AgroalDataSource database;

  /** The connection is lost while the database commits: nobody knows whether it did. */
  @Test
  void aLostCommitIsNotReportedAsARefusal() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          create function lose_connection() returns trigger language plpgsql as $$
          begin
            perform pg_terminate_backend(pg_backend_pid());
            return null;
          end $$;
          create constraint trigger lose_connection after insert on note
            deferrable initially deferred for each row
            when (new.text = 'lost while committing') execute function lose_connection();
          """);
      try {
        Notes.write("lost while committing")
            .then()
            .statusCode(503)
            .contentType("application/problem+json")
            .header("Retry-After", notNullValue())
            .body("type", equalTo("/problems/outcome-unknown"));
      } finally {
        sql.execute("drop trigger lose_connection on note; drop function lose_connection()");
      }
    }
  }

  @Test
  void everyWrongFieldIsNamed() {
    Notes.asStaff()
        .body(Map.of("text", "", "points", List.of(Map.of("title", "a"), Map.of("title", " "))))
        .post("/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-request"))
        .body("status", equalTo(400))
        .body("instance", equalTo("/notes"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body("errors.pointer", containsInAnyOrder("/text", "/unit", "/points/1/title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{\"text\": {\"a\": 1}, \"unit\": \"OED\"}",
        "{\"text\": \"a\", \"unit\": \"OED\", \"state\": \"no such state\"}",
        "{\"text\": \"a\", \"unit\": \"OED\", \"state\": 5}",
        "{\"text\": \"a\", \"unit\": \"OED\", \"date\": \"2021-02-30\"}",
        "{\"text\": \"a\", \"unit\": \"OED\", \"version\": 9}",
        "{\"text\": \"a\", \"unit\": \"OED\", \"points\": {\"title\": \"a\"}}"
      })
  void aBodyThatCannotBeReadIsRefused(String body) {
    Notes.asStaff()
        .body(body)
        .post("/notes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(not(containsString("org.unhabitat")))
        .body(not(containsString("java.")))
        .body(not(containsString("jackson")));
  }

  @Test
  void aWrongConstantNamesThoseThereAre() {
    Notes.asStaff()
        .body("{\"text\": \"a\", \"unit\": \"OED\", \"state\": \"seald\"}")
        .post("/notes")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/state"))
        .body("errors.detail", hasItem("must be one of [draft, signed]"));
  }

  @Test
  void aWrongConstantInAQueryIsRefusedAndARightOneUnderstood() {
    Notes.asStaff()
        .get("/notes/in-state?state=seald")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", contains("/state"))
        .body("errors.detail", contains("'seald' is not one of [draft, signed]"));
    Notes.asStaff().get("/notes/in-state?state=signed").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "date", "year"})
  void aQueryThatCannotBeReadIsRefusedAtItsParameter(String parameter) {
    Notes.asStaff()
        .queryParam(parameter, "nonsense")
        .queryParam("q", "sense")
        .get("/notes/found-by")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", contains("/" + parameter));
  }

  @Test
  void aQueryThatCanBeReadIsUnderstood() {
    String id = UUID.randomUUID().toString();
    Notes.asStaff()
        .get("/notes/found-by?id={id}&date=2021-04-08&year=", id)
        .then()
        .statusCode(200)
        .body("$", contains(id, "2021-04-08", "null"));
  }

  @Test
  void whereTwoParametersHaveTheUnreadableValueNoneIsBlamed() {
    Notes.asStaff()
        .get("/notes/found-by?id=nonsense&q=nonsense")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(""))
        .body("detail", containsString("'nonsense' is not a UUID"));
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    Notes.asStaff()
        .get("/notes/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("detail", containsString("no note"));
    Notes.asStaff()
        .get("/notes/not-a-uuid")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    Notes.asStaff()
        .get("/no/such/path")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void methodAndMediaTypeAreCheckedToo() {
    Notes.asStaff().delete("/notes").then().statusCode(405).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.of("amina", "staff"))
        .contentType(ContentType.TEXT)
        .body("hello")
        .post("/notes")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  /**
   * Those that the kit itself answers with; a service's own are checked by its architecture test.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid-request",
        "unauthorized",
        "not-allowed",
        "not-found",
        "method-not-allowed",
        "not-acceptable",
        "already-exists",
        "state-conflict",
        "stale-version",
        "request-entity-too-large",
        "unsupported-media-type",
        "rule-broken",
        "version-required",
        "internal-error",
        "unavailable"
      })
  void theTypeOfAProblemLeadsToAPageWithoutAToken(String type) {
    given()
        .get("/problems/{type}", type)
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(startsWith("# "), containsString("`/problems/" + type + "`"))
        .body(containsString("What to do"));
  }

  @Test
  void thereIsNoPageForATypeThatIsNone() {
    given().get("/problems/no-such-type").then().statusCode(404);
    given().get("/problems/..%2Fapplication").then().statusCode(404);
  }

  @Test
  void everyProblemOfTheKitHasItsPage() {
    ArchitectureRules.checkProblemPages("org.unhabitat.baraza.kit");
  }

  @Test
  void ourOwnFaultShowsNothingButATraceId() {
    String id = Notes.written("a");
    Notes.reword(id, 1, "fail after the event")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/internal-error"))
        .body(not(containsString("planted")))
        .body(not(containsString("Exception")));
    Notes.asStaff().get("/notes/{id}", id).then().statusCode(200).body("version", equalTo(1));
  }

  @Test
  void aTextTooLongForTheDatabaseIsTheCallersFault() {
    String id = Notes.written("a");
    Notes.reword(id, 1, "x".repeat(300))
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
