package org.unhabitat.baraza.kit.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kittest.Tokens;

@QuarkusTest
class ImportsTest {
  private static final String HEADER = "year,donor,amount_usd\n";
  private static final String GOOD =
      HEADER + "2013,Afghanistan,1000.0\n2013,Algeria,10000.0\n2014,Norway,-0.10\n";
  private static final String ONE_WRONG =
      HEADER + "2013,Afghanistan,1000.0\n2013,Nobody,5\n2014,Norway,2\n";

  @Inject DataSource dataSource;

  @BeforeEach
  void empty() throws SQLException {
    execute("truncate sample_revenue");
  }

  @Test
  void aGoodFileIsIn() throws SQLException {
    Response answer = send("layout=revenue", GOOD);
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/sample/imports/" + answer.path("id")))
        .body("state", equalTo("done"))
        .body("rows", equalTo(3))
        .body("accepted", equalTo(3))
        .body("duplicates", equalTo(0))
        .body("rejected", equalTo(0))
        .body("warnings", equalTo(1))
        .body("totals.USD", equalTo("10999.90"))
        .body("lines", hasSize(1))
        .body("lines[0].line", equalTo(4))
        .body("lines[0].level", equalTo("warning"))
        .body("lines[0].pointer", equalTo("/amount_usd"));
    assertEquals(3, booked());
    asOfficer()
        .get("/sample/imports/" + answer.path("id"))
        .then()
        .statusCode(200)
        .body("state", equalTo("done"))
        .body("totals.USD", equalTo("10999.90"))
        .body("lines", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-or-nothing", "accepted-rows"})
  void theSameFileTwiceChangesNothing(String mode) throws SQLException {
    String file = GOOD + "2013,Afghanistan,1000.0\n";
    send("layout=revenue&mode=" + mode, file)
        .then()
        .body("accepted", equalTo(4))
        .body("duplicates", equalTo(0));
    send("layout=revenue&mode=" + mode, file)
        .then()
        .statusCode(201)
        .body("state", equalTo("done"))
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(4))
        .body("totals", aMapWithSize(0))
        .body("lines.level", everyItem(equalTo("duplicate")));
    assertEquals(4, booked(), "equal rows of one file are two rows");
  }

  @Test
  void aPreviewChangesNothing() throws SQLException {
    send("layout=revenue&preview=true", GOOD)
        .then()
        .statusCode(201)
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(3))
        .body("totals.USD", equalTo("10999.90"));
    send("layout=revenue&preview=true&mode=accepted-rows", ONE_WRONG)
        .then()
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(2))
        .body("rejected", equalTo(1));
    assertEquals(0, booked());
  }

  @Test
  void oneWrongRowAndNothingIsChanged() throws SQLException {
    send("layout=revenue&mode=all-or-nothing", ONE_WRONG)
        .then()
        .statusCode(201)
        .body("state", equalTo("rejected"))
        .body("rows", equalTo(3))
        .body("accepted", equalTo(0))
        .body("rejected", equalTo(1))
        .body("totals", aMapWithSize(0))
        .body("lines[0].line", equalTo(3))
        .body("lines[0].level", equalTo("error"))
        .body("lines[0].pointer", equalTo("/donor"));
    assertEquals(0, booked());
  }

  @Test
  void theGoodRowsCountAlone() throws SQLException {
    send("layout=revenue&mode=accepted-rows", ONE_WRONG)
        .then()
        .statusCode(201)
        .body("state", equalTo("done"))
        .body("accepted", equalTo(2))
        .body("rejected", equalTo(1))
        .body("totals.USD", equalTo("1002.00"));
    assertEquals(2, booked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-or-nothing", "accepted-rows"})
  void everyWrongFieldOfEveryRowIsNamed(String mode) {
    send("layout=revenue&mode=" + mode, HEADER + ",,many\n2013,x\n2014,Norway,1e5\n")
        .then()
        .body("rows", equalTo(3))
        .body("rejected", equalTo(3))
        .body("lines.line", equalTo(List.of(2, 2, 2, 3, 4)))
        .body(
            "lines.pointer", equalTo(List.of("/year", "/donor", "/amount_usd", "", "/amount_usd")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013,Atlantis,1",
        "1815,Congress of Vienna,1",
        "2013,A donor whose name is longer than the column that it has to go into,1"
      })
  void aRowThatIsRefusedLateTakesNoneOfItsNeighbours(String wrong) throws SQLException {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 1; row <= 250; row++) {
      file.append(row == 130 ? wrong : "2013,Donor " + row + ",1").append('\n');
    }
    send("layout=revenue&mode=accepted-rows", file.toString())
        .then()
        .statusCode(201)
        .body("state", equalTo("done"))
        .body("rows", equalTo(250))
        .body("accepted", equalTo(249))
        .body("rejected", equalTo(1))
        .body("lines[0].line", equalTo(131))
        .body("totals.USD", equalTo("249.00"));
    assertEquals(249, booked());
    empty();
    send("layout=revenue&mode=all-or-nothing", file.toString())
        .then()
        .statusCode(201)
        .body("state", equalTo("rejected"))
        .body("rows", equalTo(250))
        .body("rejected", equalTo(1))
        .body("lines[0].line", equalTo(131));
    assertEquals(0, booked());
  }

  @Test
  void aFileIsReadAsSpreadsheetsWriteIt() throws SQLException {
    String written =
        "\ufeffamount_usd,year,note,donor\r\n"
            + "10.50,2013,\"two\r\nlines, \"\"quoted\"\"\",\"Côte d'Ivoire\"\r\n"
            + ",,,\r\n\r\n"
            + "x,2014,,Norway";
    send("layout=revenue&mode=accepted-rows", written)
        .then()
        .body("accepted", equalTo(1))
        .body("warnings", equalTo(1))
        .body("lines[0].pointer", equalTo("/note"))
        .body("lines[1].line", equalTo(6));
    assertEquals(1, booked());
  }

  @Test
  void whatIsNoTableIsRejectedWithTheLine() throws SQLException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    rejected(picture, 1, "UTF-8");
    rejected(
        "year,donor,amount_usd\n2013,C\u00f4te,1\n".getBytes(StandardCharsets.ISO_8859_1),
        2,
        "UTF-8");
    rejected(GOOD.getBytes(StandardCharsets.UTF_16), 1, "UTF-8");
    rejected((HEADER + "2013,a\0b,1\n").getBytes(StandardCharsets.UTF_8), 2, "control");
    rejected((HEADER + "2013,\"open,1\n2014,b,2\n").getBytes(StandardCharsets.UTF_8), 4, "quotes");
    rejected("year,donor\n2013,Norway\n".getBytes(StandardCharsets.UTF_8), 1, "amount_usd");
    rejected("year,donor,amount_usd,donor\n".getBytes(StandardCharsets.UTF_8), 1, "twice");
    rejected("\n\n".getBytes(StandardCharsets.UTF_8), 1, "empty");
    assertEquals(0, booked());
  }

  private void rejected(byte[] file, int line, String says) {
    for (String mode : List.of("all-or-nothing", "accepted-rows")) {
      asOfficer()
          .contentType("text/csv")
          .body(file)
          .post("/sample/imports?layout=revenue&mode=" + mode)
          .then()
          .statusCode(201)
          .body("state", equalTo("rejected"))
          .body("rejected", equalTo(1))
          .body("lines[0].line", equalTo(line))
          .body("lines[0].level", equalTo("error"))
          .body("lines[0].detail", containsString(says));
    }
  }

  @Test
  void wrongParametersAreNamed() {
    problem(send("layout=weather", GOOD), 400, "/layout");
    problem(send("layout=", GOOD), 400, "/layout");
    problem(send("layout=revenue&mode=some", GOOD), 400, "/mode");
    problem(send("layout=revenue&preview=perhaps", GOOD), 400, "/preview");
    send("layout=revenue", "").then().statusCode(400);
    asOfficer().get("/sample/imports/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void itTakesTheRoleOfTheLayout() throws SQLException {
    given().body(GOOD).post("/sample/imports?layout=revenue").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("amina", "staff", "project-officer"))
        .body(GOOD)
        .post("/sample/imports?layout=revenue")
        .then()
        .statusCode(403);
    assertEquals(0, booked());
    String id = send("layout=revenue", GOOD).path("id");
    given()
        .auth()
        .oauth2(Tokens.of("amina", "staff"))
        .get("/sample/imports/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void anIdempotencyKeyGetsTheSameAnswerAgain() throws SQLException {
    String key = UUID.randomUUID().toString();
    String id = withKey(key, GOOD).statusCode(201).extract().path("id");
    withKey(key, GOOD).statusCode(201).body("id", equalTo(id)).body("accepted", equalTo(3));
    withKey(key, ONE_WRONG).statusCode(422).body("type", endsWith("idempotency-key-used"));
    assertEquals(3, booked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-or-nothing", "accepted-rows"})
  void aRunThatDiedWithItsServiceIsBegunAgainByTheSameRequest(String mode) throws SQLException {
    String key = UUID.randomUUID().toString();
    String id = withKey(key, GOOD, mode).statusCode(201).extract().path("id");
    // As a kill would leave it: half of the rows are in, and the run is at work for ever.
    execute("delete from sample_revenue where donor <> 'Algeria'");
    execute(
        "update import_run set state = 'RUNNING', report = null, ended_at = null,"
            + " alive_at = clock_timestamp() - interval '1 minute' where id = '"
            + id
            + "'");
    withKey(key, ONE_WRONG, mode).statusCode(422);
    withKey(key, GOOD, mode)
        .statusCode(201)
        .body("id", equalTo(id))
        .body("state", equalTo("done"))
        .body("accepted", equalTo(2))
        .body("duplicates", equalTo(1));
    withKey(key, GOOD, mode).statusCode(201).body("accepted", equalTo(2));
    assertEquals(3, booked());
  }

  @Test
  void ofManyWhoWouldTakeARunOverOneDoes() throws Exception {
    String key = UUID.randomUUID().toString();
    withKey(key, GOOD, "all-or-nothing").statusCode(201);
    execute(
        "update import_run set state = 'RUNNING', alive_at = clock_timestamp() - interval '1 minute'"
            + " where idempotency_key = '"
            + key
            + "'");
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> sender = () -> withKey(key, GOOD, "all-or-nothing").extract().statusCode();
      for (Future<Integer> answer : senders.invokeAll(Collections.nCopies(8, sender))) {
        assertTrue(List.of(201, 409).contains(answer.get()), "answered " + answer.get());
      }
      assertEquals(
          2, number("select attempt from import_run where idempotency_key = '" + key + "'"));
      assertEquals(3, booked());
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void aRunThatTakesLongIsKeptAlive() throws Exception {
    String key = UUID.randomUUID().toString();
    String lastSign =
        "select extract(epoch from alive_at - started_at)::int from import_run"
            + " where idempotency_key = '"
            + key
            + "'";
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtextextended('import revenue', 0))");
      Future<ValidatableResponse> slow = sender.submit(() -> withKey(key, GOOD, "all-or-nothing"));
      await().atMost(30, TimeUnit.SECONDS).until(() -> number(lastSign) >= 2);
      withKey(key, GOOD, "all-or-nothing").statusCode(409);
      other.rollback();
      slow.get().statusCode(201).body("accepted", equalTo(3));
    } finally {
      sender.shutdownNow();
    }
  }

  private ValidatableResponse withKey(String key, String file, String mode) {
    return asOfficer()
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(file)
        .post("/sample/imports?layout=revenue&mode=" + mode)
        .then();
  }

  private ValidatableResponse withKey(String key, String file) {
    return withKey(key, file, "all-or-nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-or-nothing", "accepted-rows"})
  void theSameFileSentByManyAtOnceCountsOnce(String mode) throws Exception {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 1; row <= 300; row++) {
      file.append("2013,Donor ").append(row).append(",1\n");
    }
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> sender =
          () -> send("layout=revenue&mode=" + mode, file.toString()).path("accepted");
      int accepted = 0;
      for (Future<Integer> answer : senders.invokeAll(List.of(sender, sender, sender, sender))) {
        accepted += answer.get();
      }
      assertEquals(300, accepted);
      assertEquals(300, booked());
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void ofManyLinesAThousandAreKeptAndAllAreCounted() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int row = 1; row <= 1500; row++) {
      file.append("2013,Nobody,").append(row).append('\n');
    }
    send("layout=revenue", file.toString())
        .then()
        .body("rejected", equalTo(1500))
        .body("lines", hasSize(1000));
  }

  @Test
  void aFileThatIsNoTableIsReadByItsLayout() {
    xml("<activities>\n<activity>Water</activity>\n<activity>Roads</activity></activities>")
        .statusCode(201)
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(2))
        .body("titles", hasItem("Roads"));
    xml("<activities>\n<activity>Water</activity>")
        .statusCode(201)
        .body("state", equalTo("previewed"))
        .body("lines[0].line", equalTo(2))
        .body("lines[0].detail", containsString("XML"));
    xml("""
        <!DOCTYPE activities [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <activities><activity>&secret;</activity></activities>
        """)
        .statusCode(201)
        .body("accepted", equalTo(0));
  }

  private static ValidatableResponse xml(String file) {
    return given()
        .auth()
        .oauth2(Tokens.of("otieno", "staff", "project-officer"))
        .contentType("application/xml")
        .body(file)
        .post("/sample/imports?layout=activities&preview=true")
        .then();
  }

  private static void problem(Response answer, int status, String pointer) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  private static RequestSpecification asOfficer() {
    return given().auth().oauth2(Tokens.of("wanjiru", "staff", "finance-officer"));
  }

  private static Response send(String query, String file) {
    return asOfficer()
        .contentType("text/csv; charset=utf-8")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/sample/imports?" + query);
  }

  private int booked() throws SQLException {
    return number("select count(*) from sample_revenue");
  }

  /** Zero where there is no row. */
  private int number(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
