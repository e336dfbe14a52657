package org.unhabitat.baraza.governance.figure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.scheduled;
import static org.unhabitat.baraza.governance.figure.Figures.PATH;
import static org.unhabitat.baraza.governance.figure.Figures.asStaff;
import static org.unhabitat.baraza.governance.figure.Figures.awaitValue;
import static org.unhabitat.baraza.governance.figure.Figures.count;
import static org.unhabitat.baraza.governance.figure.Figures.figure;
import static org.unhabitat.baraza.governance.outcome.Outcomes.adopted;
import static org.unhabitat.baraza.governance.outcome.Outcomes.followUps;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.governance.GovernanceApi;
import org.unhabitat.baraza.governance.fact.FactEvents;
import org.unhabitat.baraza.governance.fact.LedgerDatabase;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** Figures move with the events, count what they say they count, and lead to their records. */
@QuarkusTest
class FigureTest {
  private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
  private static final int YEAR = 2019;
  private static final LocalDate DAY = LocalDate.of(YEAR, 6, 12);

  @Inject LedgerDatabase database;

  @Test
  void aMeetingCountsWhenItIsClosedAndNoLongerWhenItIsCancelled() {
    int before = count("town-halls", YEAR);
    UUID meeting = UUID.randomUUID();
    FactEvents.meeting(meeting, 1, "convened", "TOWN-HALL", "forum", DAY);
    FactEvents.meeting(meeting, 2, "closed", "TOWN-HALL", "forum", DAY);
    awaitValue("town-halls", YEAR, before + 1);
    FactEvents.meeting(meeting, 3, "cancelled", "TOWN-HALL", "forum", DAY);
    awaitValue("town-halls", YEAR, before);
  }

  @Test
  void aMeetingThatWasRecordedInTheWrongYearMovesToTheRightOne() {
    int before = count("management-retreats", YEAR);
    int earlier = count("management-retreats", YEAR - 1);
    UUID meeting = UUID.randomUUID();
    FactEvents.meeting(meeting, 1, "closed", "RETREAT", "forum", DAY);
    awaitValue("management-retreats", YEAR, before + 1);
    FactEvents.meeting(meeting, 2, "closed", "RETREAT", "forum", DAY.minusYears(1));
    awaitValue("management-retreats", YEAR - 1, earlier + 1);
    assertEquals(before, count("management-retreats", YEAR));
  }

  @Test
  void eachCommitteeHasItsOwnFigure() {
    int executive = count("executive-committee-meetings", YEAR);
    int programme = count("programme-management-committee-meetings", YEAR);
    int publications = count("publications-committee-meetings", YEAR);
    int resources = count("resource-mobilization-committee-meetings", YEAR);
    int consultative = count("staff-management-consultative-meetings", YEAR);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "EXCOM", "committee", DAY);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "PMC", "committee", DAY);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "PUBCOM", "committee", DAY);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "RMC", "committee", DAY);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "SMCC", "staff-management-body", DAY);
    awaitValue("executive-committee-meetings", YEAR, executive + 1);
    awaitValue("programme-management-committee-meetings", YEAR, programme + 1);
    awaitValue("publications-committee-meetings", YEAR, publications + 1);
    awaitValue("resource-mobilization-committee-meetings", YEAR, resources + 1);
    awaitValue("staff-management-consultative-meetings", YEAR, consultative + 1);
  }

  @Test
  void meetingsWithTheUnionSayHowManyWereOnFirstMondays() {
    int before = count("staff-union-meetings", YEAR);
    int mondays = count("staff-union-meetings-on-first-mondays", YEAR);
    String kind = "staff-management-body";
    LocalDate firstMonday = LocalDate.of(YEAR, 7, 1);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "STAFF-UNION", kind, firstMonday);
    FactEvents.meeting(
        UUID.randomUUID(), 1, "closed", "STAFF-UNION", kind, firstMonday.plusDays(8));
    awaitValue("staff-union-meetings", YEAR, before + 2);
    asStaff()
        .get(PATH + "/staff-union-meetings?year=" + YEAR)
        .then()
        .body("checks[0].key", equalTo("staff-union-meetings-on-first-mondays"))
        .body("checks[0].value", equalTo(Integer.toString(mondays + 1)));
  }

  @Test
  void aGoverningBodyCountsOnceHoweverOftenItMet() {
    int before = count("governing-bodies-convened", YEAR);
    String body = "GB-" + UUID.randomUUID();
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", body, "governing-body", DAY);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", body, "governing-body", DAY.plusDays(90));
    FactEvents.meeting(
        UUID.randomUUID(),
        1,
        "closed",
        "old-" + body,
        "governing-body",
        LocalDate.of(2018, 12, 19));
    FactEvents.meeting(
        UUID.randomUUID(),
        1,
        "closed",
        "new-" + body,
        "governing-body",
        LocalDate.of(2018, 12, 20));
    awaitValue("governing-bodies-convened", YEAR, before + 2);
  }

  @Test
  void bodiesAreThoseThatExistAtTheEndOfTheYear() {
    int before = count("governing-bodies", YEAR);
    int earlier = count("governing-bodies", YEAR - 1);
    UUID body = UUID.randomUUID();
    FactEvents.body(body, "GB-" + body, "governing-body", LocalDate.of(YEAR, 5, 31));
    awaitValue("governing-bodies", YEAR, before + 1);
    assertEquals(earlier, count("governing-bodies", YEAR - 1));
  }

  @Test
  void issuesCountUnlessTheyAreWithdrawn() {
    int before = count("urban-impact-issues", YEAR);
    int broadcasts = count("weekly-broadcasts", YEAR);
    UUID issue = UUID.randomUUID();
    FactEvents.issue(issue, 1, "published", "URBAN-IMPACT", DAY);
    FactEvents.issue(UUID.randomUUID(), 1, "published", "WEEKLY-BROADCAST", DAY);
    awaitValue("urban-impact-issues", YEAR, before + 1);
    awaitValue("weekly-broadcasts", YEAR, broadcasts + 1);
    FactEvents.issue(issue, 2, "withdrawn", "URBAN-IMPACT", DAY);
    awaitValue("urban-impact-issues", YEAR, before);
  }

  @Test
  void habPostIsCountedFromTheFirstOfApril2020ToTheEndOfTheYear() {
    int first = count("habpost-issues", 2020);
    int second = count("habpost-issues", 2021);
    FactEvents.issue(UUID.randomUUID(), 1, "published", "HABPOST", LocalDate.of(2020, 3, 31));
    FactEvents.issue(UUID.randomUUID(), 1, "published", "HABPOST", LocalDate.of(2020, 4, 1));
    awaitValue("habpost-issues", 2020, first + 1);
    awaitValue("habpost-issues", 2021, second + 1);
    assertEquals(0, count("habpost-issues", YEAR));
  }

  @Test
  void aProjectThatCameBackIsOneProject() {
    int meetings = count("project-review-meetings", YEAR);
    int projects = count("projects-reviewed", YEAR);
    UUID project = UUID.randomUUID();
    FactEvents.reviewMeeting(UUID.randomUUID(), 1, "closed", DAY);
    FactEvents.reviewMeeting(UUID.randomUUID(), 1, "convened", DAY);
    FactEvents.decidedSubmission(UUID.randomUUID(), 1, project, DAY);
    FactEvents.decidedSubmission(UUID.randomUUID(), 1, project, DAY.plusDays(60));
    FactEvents.decidedSubmission(UUID.randomUUID(), 1, UUID.randomUUID(), DAY);
    awaitValue("projects-reviewed", YEAR, projects + 2);
    awaitValue("project-review-meetings", YEAR, meetings + 1);
  }

  @Test
  void theReportingRateComparesWhatFellDueInTheYear() {
    JsonPath before = figure("donor-reporting-rate", YEAR);
    int submitted = before.getInt("numerator");
    int due = before.getInt("denominator");
    LocalDate endOfYear = LocalDate.of(YEAR, 12, 31);
    UUID late = UUID.randomUUID();
    FactEvents.reportObligation(UUID.randomUUID(), 1, "submitted", DAY, DAY.minusDays(2));
    FactEvents.reportObligation(late, 1, "drafting", endOfYear, null);
    FactEvents.reportObligation(UUID.randomUUID(), 1, "upcoming", DAY, null);
    FactEvents.reportObligation(UUID.randomUUID(), 1, "waived", DAY, null);
    FactEvents.reportObligation(
        UUID.randomUUID(), 1, "submitted", LocalDate.of(YEAR + 1, 1, 1), DAY);
    Figures.awaitValue("donor-reporting-rate", YEAR, FigureValueTest.ratio(submitted + 1, due + 3));
    FactEvents.reportObligation(late, 2, "submitted", endOfYear, endOfYear.plusDays(40));
    Figures.awaitValue("donor-reporting-rate", YEAR, FigureValueTest.ratio(submitted + 2, due + 3));
    asStaff()
        .get(PATH + "/donor-reporting-rate?year=" + YEAR)
        .then()
        .body("numerator", equalTo(Integer.toString(submitted + 2)))
        .body("denominator", equalTo(Integer.toString(due + 3)))
        .body("checks[0].key", equalTo("donor-reporting-on-time-rate"))
        .body("checks[0].unit", equalTo("ratio"));
    asStaff()
        .get(PATH + "/donor-reporting-rate/facts?year=%d&kind=due-report-submitted".formatted(YEAR))
        .then()
        .body("items", hasSize(submitted + 2))
        .body("items.kind", everyItem(equalTo("due-report-submitted")));
  }

  @Test
  void aReportThatIsNotDueYetIsLeftOutAndARatioOfNothingHasNoValue() {
    int nextYear = LocalDate.now(NAIROBI).getYear() + 1;
    UUID obligation = UUID.randomUUID();
    FactEvents.reportObligation(obligation, 1, "upcoming", LocalDate.of(nextYear, 12, 31), null);
    String facts = "select count(*) from fact where record_id = '" + obligation + "'";
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> database.number(facts), Long.valueOf(1)::equals);
    asStaff()
        .header("Accept-Language", "fr")
        .get(PATH + "/donor-reporting-rate?year=" + nextYear)
        .then()
        .statusCode(200)
        .body("$", hasKey("value"))
        .body("value", nullValue())
        .body("denominator", equalTo("0"))
        .body("note", containsString("dénominateur"));
  }

  @Test
  void ethicsComplianceCountsPersonsAtTheEndOfTheYear() {
    JsonPath before = figure("ethics-training-compliance", YEAR);
    int valid = before.getInt("numerator");
    int inScope = before.getInt("denominator");
    UUID person = UUID.randomUUID();
    FactEvents.learningAssignment(UUID.randomUUID(), 1, person, "ETHICS", DAY, DAY);
    FactEvents.learningAssignment(UUID.randomUUID(), 1, person, "ETHICS", DAY, DAY.plusDays(9));
    FactEvents.learningAssignment(UUID.randomUUID(), 1, UUID.randomUUID(), "ETHICS", DAY, null);
    FactEvents.learningAssignment(
        UUID.randomUUID(), 1, UUID.randomUUID(), "ETHICS", DAY.plusYears(1), null);
    Figures.awaitValue(
        "ethics-training-compliance", YEAR, FigureValueTest.ratio(valid + 1, inScope + 2));
    asStaff()
        .get(PATH + "/ethics-training-compliance?year=" + YEAR)
        .then()
        .body("asOf", equalTo("2019-12-31"))
        .body("denominator", equalTo(Integer.toString(inScope + 2)));
  }

  @Test
  void documentsCountWithTheirSessionAndMoveWithIt() {
    JsonPath submitted = figure("documents-submitted-on-time", YEAR);
    JsonPath issued = figure("documents-issued-on-time", YEAR);
    String body = governingBody("consensus");
    String session = scheduled(body, YEAR + "-03-29");
    String id = document(session, "unclassified");
    document(session, "confidential");
    String given = document(session, "unclassified");
    command("/documents/" + given, "cancel", Map.of("reason", "Merged")).statusCode(200);
    command("/documents/" + id, "submit", Map.of("submittedOn", YEAR + "-01-18", "words", 9))
        .statusCode(200);
    command("/documents/" + id, "issue", Map.of("language", "en", "issuedOn", YEAR + "-02-20"))
        .statusCode(200);
    awaitValue("documents-submitted-on-time", YEAR, oneMore(submitted, 1));
    awaitValue("documents-issued-on-time", YEAR, oneMore(issued, 0));
    command("/meetings/" + session, "reschedule", Map.of("opensOn", YEAR + "-04-12"))
        .statusCode(200);
    awaitValue("documents-issued-on-time", YEAR, oneMore(issued, 1));
    asStaff()
        .get(
            PATH
                + "/documents-issued-on-time/facts?limit=200&kind=document-issued-on-time&year="
                + YEAR)
        .then()
        .body("items.findAll { it.subject == '" + body + "' }.record.id", equalTo(List.of(id)));
    asStaff()
        .get(GovernanceApi.API + "/documents/compliance?year=%d&body=%s".formatted(YEAR, body))
        .then()
        .body("total.issuedOnTime", equalTo(1));
  }

  private static String oneMore(JsonPath before, int onTime) {
    return FigureValueTest.ratio(
        before.getInt("numerator") + onTime, before.getInt("denominator") + 1);
  }

  private static String document(String session, String classification) {
    return asSecretary()
        .body(
            Map.of(
                "symbol",
                "HSP/" + GovernanceApi.code("FIG") + "/1",
                "titles",
                Map.of("en", "A document"),
                "meeting",
                session,
                "category",
                "pre-session",
                "unit",
                "OED",
                "classification",
                classification,
                "languages",
                List.of("en")))
        .post(GovernanceApi.API + "/documents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatWasAdoptedIsFollowedUpUntilItIsClosed() {
    int adopted = count("outcomes-adopted", YEAR);
    int open = count("paragraphs-followed-up", YEAR);
    int reported = count("paragraphs-reported-on", YEAR);
    int closed = count("paragraphs-closed", YEAR);
    List<String> ids = followUps(adopted(governingBody("consensus"), YEAR + "-04-07", 3));
    awaitValue("outcomes-adopted", YEAR, adopted + 1);
    awaitValue("paragraphs-followed-up", YEAR, open + 3);
    String followUp = "/follow-ups/" + ids.get(0);
    command(followUp, "assign", Map.of("leadUnit", "GSD")).statusCode(200);
    command(followUp, "start", Map.of()).statusCode(200);
    for (String day : List.of("-05-02", "-05-02", "-06-03")) {
      command(followUp, "report", Map.of("reportedOn", YEAR + day, "text", "A step"))
          .statusCode(200);
    }
    awaitValue("paragraphs-reported-on", YEAR, reported + 1);
    String note = "Nobody is asked for anything";
    command(
            "/follow-ups/" + ids.get(1),
            "close",
            Map.of("closedOn", YEAR + "-04-08", "conclusion", "no-action-needed", "note", note))
        .statusCode(200);
    awaitValue("paragraphs-closed", YEAR, closed + 1);
    awaitValue("paragraphs-followed-up", YEAR, open + 2);
  }

  @Test
  void aFigureAnswersWithItsDefinitionInTheLanguageOfTheReader() {
    asStaff()
        .header("Accept-Language", "zh")
        .get(PATH + "/habpost-issues?year=2021")
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo("zh"))
        .body("key", equalTo("habpost-issues"))
        .body("year", equalTo(2021))
        .body("unit", equalTo("issues"))
        .body("paragraph", equalTo("6"))
        .body("asOf", equalTo("2021-12-31"))
        .body("definition", containsString("2020年4月1日"))
        .body("facts", equalTo(PATH + "/habpost-issues/facts?year=2021"));
  }

  @Test
  void everyFactLeadsToItsRecordAndItsEvent() {
    UUID meeting = UUID.randomUUID();
    int before = count("executive-committee-meetings", 2018);
    LocalDate day = LocalDate.of(2018, 9, 3);
    FactEvents.meeting(meeting, 1, "closed", "EXCOM", "committee", day);
    FactEvents.meeting(UUID.randomUUID(), 1, "closed", "EXCOM", "committee", day.plusDays(7));
    awaitValue("executive-committee-meetings", 2018, before + 2);
    String fact = "items.find { it.record.id == '" + meeting + "' }.";
    asStaff()
        .get(PATH + "/executive-committee-meetings/facts?year=2018&limit=200")
        .then()
        .statusCode(200)
        .body("items", hasSize(before + 2))
        .body(fact + "kind", equalTo("meeting-held"))
        .body(fact + "occurredOn", equalTo("2018-09-03"))
        .body(fact + "quantity", equalTo("1"))
        .body(fact + "unit", equalTo("meeting"))
        .body(fact + "record.service", equalTo("governance"))
        .body(fact + "record.type", equalTo("meeting"))
        .body(fact + "record.reference", startsWith("EXCOM/"))
        .body(fact + "record.link", equalTo("/api/governance/v1/meetings/" + meeting))
        .body(fact + "event.type", equalTo("org.unhabitat.governance.meeting.closed.v1"));
    asStaff()
        .get(PATH + "/executive-committee-meetings/facts?year=2018&limit=1")
        .then()
        .body("items", hasSize(1))
        .header("Link", containsString("rel=\"next\""));
    asStaff()
        .accept("text/csv")
        .get(PATH + "/executive-committee-meetings/facts?year=2018")
        .then()
        .statusCode(200)
        .body(containsString("record.link"));
  }

  @Test
  void allFiguresOfAYearComeInOneAnswer() {
    asStaff()
        .get(PATH + "?year=2021")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThanOrEqualTo(18))
        .body(
            "items.key",
            hasItems(
                "governing-bodies-convened",
                "town-halls",
                "executive-committee-meetings",
                "programme-management-committee-meetings",
                "weekly-broadcasts",
                "habpost-issues",
                "project-review-meetings",
                "projects-reviewed",
                "publications-committee-meetings",
                "resource-mobilization-committee-meetings",
                "donor-reporting-rate",
                "urban-impact-issues",
                "staff-union-meetings",
                "staff-management-consultative-meetings",
                "ethics-training-compliance",
                "management-retreats"))
        .body("items.definition", everyItem(not(nullValue())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017", "9999", "21", "two", "-2021", "2021.0"})
  void aYearThatCannotBeReportedOnIsRefused(String year) {
    for (String path : new String[] {"", "/town-halls", "/town-halls/facts"}) {
      asStaff()
          .queryParam("year", year)
          .get(PATH + path)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/year"));
    }
  }

  @Test
  void aFigureNeedsAYear() {
    asStaff().get(PATH).then().statusCode(400).body("errors[0].pointer", equalTo("/year"));
  }

  @Test
  void anUnknownFigureIsNotFound() {
    asStaff().get(PATH + "/happiness?year=2021").then().statusCode(404);
    asStaff().get(PATH + "/happiness/facts?year=2021").then().statusCode(404);
  }

  @Test
  void onlyStaffMayRead() {
    given().get(PATH + "?year=2021").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("nobody", Role.REVIEWER))
        .get(PATH + "?year=2021")
        .then()
        .statusCode(403);
  }
}
