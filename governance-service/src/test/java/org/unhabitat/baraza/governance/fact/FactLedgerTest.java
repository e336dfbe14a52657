package org.unhabitat.baraza.governance.fact;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.figure.Figures.awaitValue;
import static org.unhabitat.baraza.governance.figure.Figures.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.governance.figure.Figures;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/** No fact counts twice, and the ledger is what the topics say. */
@QuarkusTest
class FactLedgerTest {
  private static final int YEAR = 2019;
  private static final LocalDate DAY = LocalDate.of(YEAR, 2, 5);
  private static final String FIGURE = "publications-committee-meetings";
  private static final String TOPIC = "governance.meeting.events.v1";

  private final List<String> sent = new ArrayList<>();

  @Inject LedgerDatabase database;

  @Test
  void duplicatesAndLateArrivalsChangeNothing() {
    int before = count(FIGURE, YEAR);
    UUID meeting = UUID.randomUUID();
    send(meeting, 3, "closed", DAY);
    awaitValue(FIGURE, YEAR, before + 1);
    send(meeting, 3, "closed", DAY);
    send(meeting, 2, "convened", DAY);
    send(meeting, 1, "planned", DAY);
    settle();
    assertEquals(before + 1, count(FIGURE, YEAR));
  }

  @Test
  void deletingTheFactsOfOneMeetingMovesItsFigureByOne() {
    int before = count(FIGURE, YEAR);
    UUID meeting = UUID.randomUUID();
    send(meeting, 1, "closed", DAY);
    send(UUID.randomUUID(), 1, "closed", DAY);
    awaitValue(FIGURE, YEAR, before + 2);
    assertEquals(1, database.damage("delete from fact_record where record_id = '" + meeting + "'"));
    assertEquals(before + 1, count(FIGURE, YEAR));
    rebuild().then().statusCode(200);
    assertEquals(before + 2, count(FIGURE, YEAR));
  }

  @Test
  void aRebuildGivesTheSameFigures() {
    int before = count(FIGURE, YEAR);
    UUID held = UUID.randomUUID();
    UUID cancelled = UUID.randomUUID();
    UUID invented = UUID.randomUUID();
    send(held, 1, "planned", DAY);
    send(held, 2, "convened", DAY);
    send(held, 3, "closed", DAY);
    send(cancelled, 1, "closed", DAY);
    send(cancelled, 2, "cancelled", DAY);
    awaitValue(FIGURE, YEAR, before + 1);
    settle();
    String figures = valuesOf(YEAR) + valuesOf(YEAR - 1);

    database.damage("update fact_record set version = 99 where record_id = '" + held + "'");
    database.damage("update fact set counts_on = '2018-01-01' where record_id = '" + held + "'");
    database.damage(
        "insert into fact_record values ('governance.meeting', '%s', 1, now())"
            .formatted(invented));
    database.damage(
        """
        insert into fact (id, family, record_id, link, event_id, event_type, kind, occurred_on,
          counts_on, subject, distinct_key, quantity, unit)
        select gen_random_uuid(), family, record_id, '', '', '', 'MEETING_HELD', '2019-01-01',
          '2019-01-01', 'PUBCOM', 'x', 1, 'meeting' from fact_record where record_id = '%s'
        """
            .formatted(invented));

    rebuild()
        .then()
        .statusCode(200)
        .body("events", greaterThan(4))
        .body("removedRecords", equalTo(1));
    assertEquals(before + 1, count(FIGURE, YEAR));
    assertEquals(figures, valuesOf(YEAR) + valuesOf(YEAR - 1));
  }

  @Test
  void onlyOperationsMayRebuild() {
    given()
        .auth()
        .oauth2(Tokens.of("stella", Role.STAFF, Role.REPORTING_OFFICER))
        .contentType(ContentType.JSON)
        .post("/operations/fact-ledger/rebuild")
        .then()
        .statusCode(403);
  }

  @Test
  void aTypeOfAnotherVersionIsParkedAndOthersGoOn() {
    int before = count(FIGURE, YEAR);
    UUID meeting = UUID.randomUUID();
    PublishedEvents.sendEvent(
        TOPIC,
        meeting.toString(),
        UUID.randomUUID().toString(),
        "/baraza/governance",
        "org.unhabitat.governance.meeting.closed.v2",
        "{\"id\": \"" + meeting + "\"}");
    send(UUID.randomUUID(), 1, "closed", DAY);
    awaitValue(FIGURE, YEAR, before + 1);
    String letter =
        await()
            .atMost(30, TimeUnit.SECONDS)
            .until(
                () ->
                    asOperations()
                        .get("/operations/dead-letters")
                        .jsonPath()
                        .getString("find { it.key == '" + meeting + "' }.id"),
                found -> found != null);
    asOperations()
        .body("{\"reason\": \"sent by a test\"}")
        .post("/operations/dead-letters/{id}/discard", letter)
        .then()
        .statusCode(200);
  }

  private static String valuesOf(int year) {
    return Figures.asStaff()
        .get(Figures.PATH + "?year=" + year)
        .jsonPath()
        .getList("items.collect { it.key + ' ' + it.value }")
        .toString();
  }

  private static Response rebuild() {
    return asOperations().post("/operations/fact-ledger/rebuild");
  }

  private static RequestSpecification asOperations() {
    return given().auth().oauth2(Tokens.of("omar", Role.OPERATIONS)).contentType(ContentType.JSON);
  }

  private void send(UUID meeting, long version, String state, LocalDate day) {
    sent.add(FactEvents.meeting(meeting, version, state, "PUBCOM", "committee", day));
  }

  /** Every event that this test sent has been looked at. */
  private void settle() {
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () ->
                database.number(
                    "select count(*) from inbox where consumer = 'facts' and event_id in ('%s')"
                        .formatted(String.join("', '", sent))),
            seen -> seen == sent.size());
  }
}
