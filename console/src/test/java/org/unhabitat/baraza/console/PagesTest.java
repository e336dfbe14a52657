package org.unhabitat.baraza.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.console.StandInServices.ISSUE;
import static org.unhabitat.baraza.console.StandInServices.MEETING;
import static org.unhabitat.baraza.console.StandInServices.SESSION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages say what the services answered, in the language of the reader, also when that is nothing.
 */
@QuarkusTest
@QuarkusTestResource(StandInServices.class)
@TestSecurity(user = "staff", roles = "staff")
@OidcSecurity(claims = @Claim(key = "name", value = "Tom Sample"))
class PagesTest {

  @Test
  @TestSecurity
  void nothingIsShownToWhoHasNotSignedIn() {
    given().get("/").then().statusCode(401);
    given().get("/records/governance/meetings/" + MEETING).then().statusCode(401);
    given().get("/governing-bodies").then().statusCode(401);
    given().get("/sessions/" + SESSION).then().statusCode(401);
    given().get("/signed-out").then().statusCode(200);
  }

  @Test
  void theHomePageShowsEachFigureBesideTheYearBefore() {
    Document page = page("/");
    assertEquals("Internal management in figures, 2021", page.selectFirst("h1").text());
    assertEquals(
        List.of("Town halls 4 2020: 3", "Retreats –"), page.select(".figures li").eachText());
    assertEquals("2021", page.selectFirst("select option[selected]").text());
    assertTrue(page.selectFirst("header").text().contains("Tom Sample"));
  }

  @Test
  void theReportLeadsFromWordsToFigures() {
    Document page = page("/report/2021");
    assertEquals(
        List.of("1. The present report.", "2. There were four town halls."),
        page.select("p.paragraph").eachText());
    assertEquals("/figures/town-halls?year=2021", page.selectFirst("p.paragraph a").attr("href"));
    assertEquals(List.of("I. Introduction"), page.select("h2[id^=part]").eachText());
    assertTrue(page.text().contains("Meetings with <all> personnel."));
    given()
        .redirects()
        .follow(false)
        .get("/report?year=2020")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/report/2020"));
  }

  @Test
  void aFigureLeadsToItsRecordsAndOn() {
    Document page = page("/figures/town-halls?year=2021");
    assertEquals("4", page.selectFirst("p.value").text());
    assertEquals(
        "TOWN-HALL/2021/01 meeting held TOWN-HALL 4 March 2021 4 March 2021",
        page.selectFirst("tbody tr").text());
    assertEquals(
        "/records/governance/meetings/" + MEETING, page.selectFirst("tbody a").attr("href"));
    assertEquals(
        "/figures/town-halls?year=2021&cursor=c%2B%2F%3D",
        page.selectFirst("a[rel=next]").attr("href"));
  }

  @Test
  void aRecordIsShownWithItsHistory() {
    Document page = page("/records/governance/meetings/" + MEETING);
    assertEquals("Town hall", page.selectFirst("h1").text());
    assertEquals("closed", page.selectFirst(".state").text());
    assertEquals("Opens on 4 March 2021", page.selectFirst("dl.fields").text());
    assertEquals("Cancel – it is closed", page.selectFirst(".actions").text());
    assertEquals(
        List.of(
            "Scheduled by governance-secretary 5 January 2021 09:00 UTC",
            "Closed by governance-secretary 4 March 2021 15:00 UTC"),
        page.select(".history li p:first-child").eachText());
    assertTrue(page.select(".history").text().contains("as planned"));
    assertEquals("State planned closed", page.selectFirst(".history tbody").text());
    assertTrue(page.selectFirst("a[rel=self]").attr("href").endsWith("/meetings/" + MEETING));
    String issue = "/records/governance/communication-series/%1$s/issues/%1$s".formatted(ISSUE);
    assertEquals("HABPOST/12", page(issue).selectFirst("h1").text());
  }

  @Test
  void aGoverningBodyIsShownWithItsSessionsAndWhatBecameOfItsParagraphs() {
    Document bodies = page("/governing-bodies");
    assertEquals("/governing-bodies/EB", bodies.selectFirst("main li a").attr("href"));
    Document body = page("/governing-bodies/EB?state=in-progress");
    assertEquals("Executive Board", body.selectFirst("h1").text());
    assertEquals(
        "EB/DEC/2022/1 · 1 Requests a <report> GSD 31 December 2022 in progress – overdue",
        body.selectFirst("[aria-labelledby=matrix] tbody tr").text());
    assertEquals("in progress", body.selectFirst("select option[selected]").text());
    assertEquals(
        "/governing-bodies/EB?state=in-progress&cursor=c%2B%2F%3D",
        body.selectFirst("a[rel=next]").attr("href"));
    assertEquals(
        "First session of 2022 29 March 2022 closed",
        body.selectFirst("[aria-labelledby=sessions] tbody tr").text());
    assertEquals(
        "/sessions/" + SESSION,
        body.selectFirst("[aria-labelledby=sessions] tbody a").attr("href"));
  }

  @Test
  void aSessionIsShownWithItsAgendaItsDocumentsAndItsOutcomes() {
    Document session = page("/sessions/" + SESSION);
    assertEquals("First session of 2022", session.selectFirst("h1").text());
    assertEquals("1 Opening closed", session.selectFirst("[aria-labelledby=agenda] tbody").text());
    assertEquals(
        "HSP/EB.2022/1 Provisional agenda 1 17 January 2022, on time due by 18 January 2022"
            + " en: 1 February 2022 fr: – too late due by 15 February 2022 partly issued – overdue",
        session.selectFirst("[aria-labelledby=documents] tbody tr").text());
    assertEquals(
        "EB/DEC/2022/1 decision Work programme adopted (consensus) 31 March 2022",
        session.selectFirst("[aria-labelledby=outcomes] tbody tr").text());
    Document chinese = page("/sessions/" + SESSION + "?language=zh");
    assertEquals("开幕", chinese.selectFirst("[aria-labelledby=agenda] td[lang=zh]").text());
    assertEquals("en", chinese.selectFirst("h1").attr("lang"), "is not translated");
  }

  @Test
  @TestSecurity
  void anybodySearchesWhatBecameOfTheParagraphs() {
    Document page = page("/window?q=<report>&body=EB&status=in-progress");
    assertEquals(
        "EB/DEC/2022/1 · 1 Requests a <report> Executive Director (GSD) 31 December 2022"
            + " in progress",
        page.selectFirst("tbody tr").text());
    assertEquals("<report>", page.selectFirst("input[name=q]").val());
    assertEquals(List.of("EB", "in-progress"), page.select("option[selected]").eachAttr("value"));
    assertEquals(
        "/window?q=%3Creport%3E&body=EB&status=in-progress&cursor=c%2B%2F%3D",
        page.selectFirst("a[rel=next]").attr("href"));
    String csv = page.selectFirst("main a[href*=csv]").attr("href");
    given()
        .urlEncodingEnabled(false)
        .get(csv)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("paragraphs.csv"))
        .body(containsString("asked,q=%3Creport%3E&body=EB&status=in-progress"));
    assertEquals("请提出报告", page("/window?language=zh").selectFirst("td[lang=zh]").text());
  }

  @Test
  @TestSecurity
  void anybodyReadsAResolutionInEachLanguage() {
    Document page = page("/window/resolutions/" + ISSUE);
    assertEquals("HSP/HA.2/Res.10", page.selectFirst("h1").text());
    assertEquals(
        List.of(
            "preambular paragraph Recalling,",
            "1 Requests a system Executive Director closed (implemented) 30 November 2023"
                + " It is open. 2 October 2023"),
        page.select("tbody tr").eachText());
    Document arabic = page("/window/resolutions/" + ISSUE + "?text=ar");
    assertEquals("يطلب نظاما", arabic.selectFirst("td[lang=ar]").text());
    assertEquals("ar", arabic.selectFirst("main a[aria-current]").text());
  }

  @Test
  @TestSecurity
  void anybodyReadsASessionAndItsFiles() {
    assertEquals(
        "/window/sessions/" + SESSION,
        page("/window/sessions").selectFirst("tbody a").attr("href"));
    Document page = page("/window/sessions/" + SESSION);
    assertEquals("1 Opening (closed)", page.selectFirst("ol li").text());
    Document chosen = page("/window/sessions/" + SESSION + "?language=en");
    String file = chosen.selectFirst("a[href^=/window/documents]").attr("href");
    assertEquals("%PDF-1.7", given().get(file).then().statusCode(200).extract().asString());
    String report = page.selectFirst("a[href$=status-report.pdf]").attr("href");
    assertEquals("%PDF-1.7 report", given().get(report).then().extract().asString());
    given().get("/window/documents/" + ISSUE + "/ru").then().statusCode(404);
    given().get("/window/resolutions/none").then().statusCode(404);
    given().get("/window/paragraphs.exe").then().statusCode(404);
  }

  @Test
  void theLanguageIsTheChosenOneElseTheBrowsers() {
    Response chosen = given().get("/report/2021?language=zh");
    Document page = Jsoup.parse(chosen.asString());
    assertEquals("zh", page.selectFirst("html").attr("lang"));
    assertEquals("Report in zh", page.selectFirst("h1").text());
    assertEquals("年度报告", page.selectFirst("nav a[href=/report]").text());
    assertEquals("?language=en", page.selectFirst("a[hreflang=en]").attr("href"));

    given()
        .cookies(chosen.cookies())
        .get("/records/governance/meetings/" + MEETING)
        .then()
        .body(containsString("2021年3月4日"));
    given().header("Accept-Language", "zh-CN, en;q=0.5").get("/").then().body(containsString("数字"));
    Response preferring = given().header("Accept-Language", "fr").get("/?language=xx");
    assertNull(preferring.cookie("language"));
    assertEquals("en", Jsoup.parse(preferring.asString()).selectFirst("html").attr("lang"));
  }

  @ParameterizedTest
  @CsvSource({
    "/report/9999, 400, must be a year from 2018 to 2022",
    "/report/2019, 403, Your roles do not let you see this.",
    "/figures/no-such?year=2021, 404, There is no such page or record",
    "/figures/%7Bkey%7D%2F..%00?year=%7Byear%7D, 404, There is no such page or record",
    "/records/governance/meetings/none, 404, There is no such page or record",
    "/records/nobody/meetings/0, 404, There is no such page or record",
    "/governing-bodies/NO-SUCH, 404, There is no such page or record",
    "/sessions/%7Bid%7D, 404, There is no such page or record",
    "/records/resource-mobilization/donors/0, 503, does not answer",
    "/records/project-review/projects/0, 503, does not answer",
    "/nowhere, 404, There is no such page or record"
  })
  void whatCannotBeShownIsSaidInAPage(String path, int status, String words) {
    Response answer = given().urlEncodingEnabled(false).get(path);
    assertEquals(status, answer.statusCode());
    Document page = Jsoup.parse(answer.asString());
    assertEquals("This cannot be shown", page.selectFirst("h1").text());
    assertTrue(page.selectFirst("main").text().contains(words), page.text());
  }

  @Test
  void anAnswerThatCannotBeReadIsTheServicesFault() {
    given().get("/records/hr/staff-members/" + MEETING).then().statusCode(503);
  }

  private static Document page(String path) {
    return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
  }
}
