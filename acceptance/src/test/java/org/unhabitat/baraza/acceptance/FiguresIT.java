package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * The figures of the report to the Executive Board come out of the records, and lead back to them.
 */
@ExtendWith(RunningSuite.class)
class FiguresIT {

  @ParameterizedTest(name = "{0} of {1} is {2} (paragraph {3})")
  @CsvSource({
    "governing-bodies-convened, 2021, 3, 2",
    "management-retreats, 2021, 1, 5",
    "town-halls, 2021, 4, 6",
    "executive-committee-meetings, 2021, 4, 6",
    "programme-management-committee-meetings, 2021, 6, 6",
    "weekly-broadcasts, 2021, 52, 6",
    "habpost-issues, 2021, 44, 6",
    "project-review-meetings, 2021, 39, 7",
    "projects-reviewed, 2021, 109, 7",
    "publications-committee-meetings, 2021, 3, 8",
    "resource-mobilization-committee-meetings, 2021, 2, 9",
    "donor-reporting-rate, 2021, 0.78, 9",
    "donor-reporting-rate, 2020, 0.62, 9",
    "urban-impact-issues, 2021, 4, 9",
    "staff-union-meetings, 2021, 12, 10",
    "staff-management-consultative-meetings, 2021, 2, 10",
    "ethics-training-compliance, 2021, 0.99, 10"
  })
  void theReportsFigureComesOutOfTheRecords(String key, int year, String value, int paragraph) {
    figure(key, year)
        .then()
        .statusCode(200)
        .body("key", equalTo(key))
        .body("year", equalTo(year))
        .body("value", equalTo(value))
        .body("paragraph", equalTo(Integer.toString(paragraph)))
        .body("definition", notNullValue())
        .body("asOf", notNullValue());
  }

  @Test
  void aRateIsItsNumeratorByItsDenominator() {
    JsonPath rate = figure("donor-reporting-rate", 2021).jsonPath();
    double numerator = Double.parseDouble(rate.getString("numerator"));
    double denominator = Double.parseDouble(rate.getString("denominator"));
    assertEquals(0.78, numerator / denominator, 0.005);
    JsonPath service =
        RunningSuite.as("administrator", Service.RESOURCE_MOBILIZATION)
            .get("/api/resource-mobilization/v1/reporting-rate?year=2021")
            .jsonPath();
    assertEquals(rate.getString("value"), service.getString("rate"));
    assertEquals((int) denominator, service.getInt("fallenDue"));
    assertEquals((int) numerator, service.getInt("submitted"));
  }

  @Test
  void theStaffUnionMetOnTheFirstMondayOfEveryMonth() {
    List<LocalDate> dates =
        facts("staff-union-meetings", 2021).stream()
            .map(fact -> LocalDate.parse(fact.get("occurredOn").toString()))
            .sorted()
            .toList();
    assertEquals(12, dates.size());
    for (int month = 1; month <= 12; month++) {
      LocalDate date = dates.get(month - 1);
      assertEquals(month, date.getMonthValue());
      assertEquals(DayOfWeek.MONDAY, date.getDayOfWeek());
      assertTrue(date.getDayOfMonth() <= 7, date + " is the first Monday of its month");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "outcomes-adopted",
    "documents-issued-on-time",
    "paragraphs-closed",
    "executive-committee-meetings",
    "projects-reviewed",
    "donor-reporting-rate",
    "weekly-broadcasts",
    "ethics-training-compliance"
  })
  void aFigureLeadsToItsFactsAndEachFactToItsRecord(String key) {
    List<Map<String, Object>> facts = facts(key, 2021);
    assertFalse(facts.isEmpty());
    Map<String, Object> fact = facts.get(0);
    URI record = URI.create(((Map<?, ?>) fact.get("record")).get("link").toString());
    Service owner = owner(record.getPath());
    RunningSuite.as("administrator", owner).get(record.getPath()).then().statusCode(200);
  }

  @Test
  void aMeetingThatIsHeldMovesItsFigureByOne() {
    int before = Integer.parseInt(figure("town-halls", 2022).jsonPath().getString("value"));
    String meeting = Meetings.held("TOWN-HALL", LocalDate.of(2022, 2, 9)).getString("id");
    await()
        .atMost(30, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                figure("town-halls", 2022)
                    .then()
                    .body("value", equalTo(Integer.toString(before + 1))));
    assertTrue(
        facts("town-halls", 2022).stream().anyMatch(fact -> fact.toString().contains(meeting)));
  }

  @ParameterizedTest
  @CsvSource({"en, Executive Director", "zh, 执行主任"})
  void theReportIsReadableInBothLanguages(String language, String words) {
    RunningSuite.as("administrator", Service.GOVERNANCE)
        .header("Accept-Language", language)
        .get("/api/governance/v1/annual-reports/2021")
        .then()
        .statusCode(200)
        .body("paragraphs.size()", greaterThan(5));
    String html =
        RunningSuite.as("administrator", Service.GOVERNANCE)
            .header("Accept-Language", language)
            .accept("text/html")
            .get("/api/governance/v1/annual-reports/2021")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Document page = Jsoup.parse(html);
    assertEquals(language, page.selectFirst("html").attr("lang"));
    assertTrue(page.text().contains(words), "the report speaks " + language);
    for (String figure : List.of("39", "109", "52", "44")) {
      assertTrue(page.text().contains(figure), "the report shows " + figure);
    }
  }

  static Response figure(String key, int year) {
    return RunningSuite.as("administrator", Service.GOVERNANCE)
        .get("/api/governance/v1/figures/{key}?year={year}", key, year);
  }

  private static List<Map<String, Object>> facts(String key, int year) {
    List<Map<String, Object>> facts = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          RunningSuite.as("administrator", Service.GOVERNANCE)
              .get(
                  "/api/governance/v1/figures/{key}/facts?year={year}&limit=200"
                      + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                  key,
                  year)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      facts.addAll(page.getList("items"));
      cursor = page.getString("next");
    }
    return facts;
  }

  private static Service owner(String path) {
    return Arrays.stream(Service.values())
        .filter(service -> path.startsWith(service.root()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no service owns " + path));
  }
}
