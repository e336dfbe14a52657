package org.unhabitat.baraza.governance.annualreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.figure.Figures.asStaff;
import static org.unhabitat.baraza.governance.figure.Figures.awaitValue;
import static org.unhabitat.baraza.governance.figure.Figures.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.governance.fact.FactEvents;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** The report of any year is generated from the records, for programs and for readers. */
@QuarkusTest
class AnnualReportTest {
  private static final String PATH = "/api/governance/v1/annual-reports/{year}";
  private static final int YEAR = 2019;

  @Test
  void aMeetingThatIsClosedMovesTheReport() {
    int before = count("weekly-broadcasts", YEAR);
    FactEvents.issue(
        UUID.randomUUID(), 1, "published", "WEEKLY-BROADCAST", LocalDate.of(YEAR, 3, 4));
    awaitValue("weekly-broadcasts", YEAR, before + 1);
    JsonPath report = asStaff().get(PATH, YEAR).then().statusCode(200).extract().jsonPath();
    assertEquals(
        Integer.toString(before + 1),
        report.getString("figures.find { it.key == 'weekly-broadcasts' }.value"));
    assertEquals(
        "/api/governance/v1/figures/weekly-broadcasts/facts?year=2019",
        report.getString(
            "paragraphs.runs.flatten().find { it.figure == 'weekly-broadcasts' }.facts"));
  }

  @Test
  void theReportIsNumberedAndNamesItsDocument() {
    asStaff()
        .get(PATH, 2021)
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo("en"))
        .header("Vary", containsString("Accept-Language"))
        .contentType("application/json")
        .body("year", equalTo(2021))
        .body("asOf", equalTo("2021-12-31"))
        .body("symbol", startsWith("HSP/EB.2022/"))
        .body("title", containsString("2021"))
        .body("paragraphs.number", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)))
        .body(
            "paragraphs.findAll { it.heading }.heading",
            equalTo(
                List.of("I. Introduction", "II. Internal management in 2021", "III. Conclusion")))
        .body("figures.key", hasItems("town-halls", "donor-reporting-rate"));
  }

  @Test
  void theYearBeforeStandsBesideEachFigure() {
    asStaff()
        .get(PATH, YEAR)
        .then()
        .body("figures.previous.year.unique()", equalTo(List.of(YEAR - 1)));
    asStaff().get(PATH, 2018).then().body("figures.previous.findAll { it }", equalTo(List.of()));
  }

  @Test
  void chineseReadersGetChineseAndOthersEnglish() {
    asStaff()
        .header("Accept-Language", "zh-CN")
        .get(PATH, 2021)
        .then()
        .header("Content-Language", equalTo("zh"))
        .body("language", equalTo("zh"))
        .body("title", containsString("2021年"))
        .body("figures.find { it.key == 'town-halls' }.name", equalTo("全体会议"));
    asStaff()
        .header("Accept-Language", "ru")
        .get(PATH, 2021)
        .then()
        .header("Content-Language", equalTo("en"))
        .body("language", equalTo("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theWebPageIsAccessible(String language) {
    Document page = page(language, YEAR);
    assertEquals(language, page.selectFirst("html").attr("lang"));
    assertEquals("ltr", page.selectFirst("html").attr("dir"));
    assertFalse(page.title().isBlank());
    assertEquals(1, page.select("main").size());
    assertEquals(1, page.select("h1").size());
    assertTrue(page.select("h2").size() >= 4);
    assertEquals("#report", page.selectFirst("a.skip").attr("href"));
    assertNotNull(page.getElementById("report"));
    for (Element link : page.select("nav a")) {
      assertNotNull(page.getElementById(link.attr("href").substring(1)), link.toString());
    }
    for (Element section : page.select("section")) {
      assertNotNull(page.getElementById(section.attr("aria-labelledby")), section.toString());
    }
    Element table = page.selectFirst("table");
    assertFalse(table.selectFirst("caption").text().isBlank());
    assertEquals(6, table.select("thead th[scope=col]").size());
    assertEquals(table.select("tbody tr").size(), table.select("tbody th[scope=row]").size());
    Set<String> ids = page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    assertEquals(page.select("[id]").size(), ids.size());
    assertTrue(page.selectFirst("style").data().contains("@media print"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theWebPageLeadsFromEachFigureToItsFacts(String language) {
    Document page = page(language, YEAR);
    JsonPath report = asStaff().header("Accept-Language", language).get(PATH, YEAR).jsonPath();
    for (String key : report.<String>getList("figures.key")) {
      String facts = "/api/governance/v1/figures/%s/facts?year=%d".formatted(key, YEAR);
      Element row = page.getElementById("figure-" + key);
      assertEquals(facts, row.selectFirst("a").attr("href"));
      String value = report.getString("figures.find { it.key == '" + key + "' }.value");
      if (value != null) {
        assertEquals(value, row.selectFirst("data").attr("value"));
      }
      for (Element words : page.select("[data-figure=" + key + "]")) {
        assertEquals(facts, words.attr("href"));
      }
    }
    assertEquals(
        report.getList("paragraphs.text"), page.select("p.paragraph > span:last-child").eachText());
  }

  @Test
  void aProgramThatAsksForNothingInParticularGetsJson() {
    asStaff().get(PATH, 2021).then().contentType("application/json");
    asStaff()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get(PATH, 2021)
        .then()
        .contentType("text/html");
    asStaff().accept("image/png").get(PATH, 2021).then().statusCode(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017", "9999", "latest"})
  void aYearThatCannotBeReportedOnIsRefused(String year) {
    for (String type : new String[] {"application/json", "text/html"}) {
      asStaff().accept(type).get(PATH, year).then().statusCode(400);
    }
  }

  @Test
  void onlyStaffMayRead() {
    given().get(PATH, 2021).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("nobody", Role.REVIEWER))
        .get(PATH, 2021)
        .then()
        .statusCode(403);
  }

  private static Document page(String language, int year) {
    String html =
        asStaff()
            .accept("text/html")
            .header("Accept-Language", language)
            .get(PATH, year)
            .then()
            .statusCode(200)
            .header("Content-Language", equalTo(language))
            .contentType(containsString("charset=UTF-8"))
            .extract()
            .asString();
    return Jsoup.parse(html);
  }
}
