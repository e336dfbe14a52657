package org.unhabitat.baraza.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People read the figures, the report and the records in the console, signed in and in their
 * language.
 */
@ExtendWith(RunningSuite.class)
class ConsoleIT {
  private static final String NOBODYS = "01890a5d-ac96-774b-bcce-b302099a8057";

  /** One session for all tests: signing in is a test of its own. */
  private static Connection administrator;

  @BeforeAll
  static void signIn() throws IOException {
    administrator = signedIn("administrator", null);
  }

  @BeforeEach
  void readInEnglish() throws IOException {
    page("/?language=en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/report/2021?language=zh", "/records/governance/meetings/" + NOBODYS})
  void withoutASessionOneIsSentToSignIn(String path) throws IOException {
    Connection.Response answer =
        stranger().newRequest(RunningSuite.console() + path).followRedirects(false).execute();
    assertEquals(302, answer.statusCode());
    assertTrue(answer.header("Location").contains("/baraza/authorize?"), answer.header("Location"));
  }

  @Test
  void whoSignsInArrivesAtThePageThatWasAskedFor() throws IOException {
    Connection browser = stranger();
    Document choice = browser.newRequest(RunningSuite.console() + "/report/2020").get();
    Document report = choose(browser, choice, "staff", null);
    assertEquals("/report/2020", URI.create(report.location()).getPath());
    assertTrue(report.selectFirst("header").text().contains("Tom Sample"));
  }

  @Test
  void tokensNeverReachTheBrowser() throws IOException {
    Document page = page("/");
    assertFalse(page.outerHtml().contains(".eyJ"));
    for (HttpCookie cookie : administrator.cookieStore().getCookies()) {
      // A signed token has three parts and can be read by anybody; an encrypted one has five.
      assertNotEquals(3, cookie.getValue().split("\\.", -1).length, cookie.getName());
    }
  }

  @Test
  void theHomePageShowsTheFiguresBesideThoseOfTheYearBefore() throws IOException {
    Element card = page("/?year=2021").selectFirst("li:has(a[href*=donor-reporting-rate])");
    assertEquals("78%", card.selectFirst(".value").text());
    assertTrue(card.text().contains("2020: 62%"), card.text());
  }

  @Test
  void theHomePageLeadsToTheReport() throws IOException {
    Document report = follow(page("/?year=2021").selectFirst("main a[href^=/report]"));
    assertTrue(report.selectFirst("h1").text().contains("2021"), report.selectFirst("h1").text());
  }

  @ParameterizedTest
  @CsvSource({"en, Executive Director, 52 weekly broadcasts", "zh, 执行主任, 52次每周广播"})
  void theReportIsReadInEitherLanguageAndLeadsToTheRecords(
      String language, String title, String figureWords) throws IOException {
    Document report = page("/report/2021?language=" + language);
    assertEquals(language, report.selectFirst("html").attr("lang"));
    assertEquals(language, report.selectFirst("article").attr("lang"));
    assertTrue(report.selectFirst("h1").text().contains(title));
    assertEquals(12, report.select("p.paragraph").size());
    Element row = report.selectFirst("tr:has(a[href*=donor-reporting-rate])");
    assertEquals(List.of("78%", "62%"), row.select("td.number").eachText().subList(0, 2));

    Element words = report.selectFirst("p.paragraph a[href*=weekly-broadcasts]");
    assertEquals(figureWords, words.text());
    Document figure = follow(words);
    assertEquals(language, figure.selectFirst("html").attr("lang"), "the choice is kept");
    assertEquals("52", figure.selectFirst("p.value").text());

    Document record = follow(figure.selectFirst("main tbody a"));
    assertEquals(language, record.selectFirst("html").attr("lang"), "the choice is kept");
    assertTrue(record.text().contains("WEEKLY-BROADCAST"), record.text());
    assertFalse(record.select("ol.history > li").isEmpty());
    assertNotNull(record.selectFirst("a[rel=self][href*=/api/governance/v1/]"));
  }

  @ParameterizedTest
  @CsvSource({
    "governing-bodies, bodies",
    "town-halls, meetings",
    "habpost-issues, issues",
    "project-review-meetings, review-meetings",
    "projects-reviewed, submissions",
    "donor-reporting-rate, report-obligations",
    "ethics-training-compliance, learning-assignments"
  })
  void everyFigureLeadsToItsRecordsWithTheirHistory(String key, String collection)
      throws IOException {
    Document figure = page("/figures/" + key + "?year=2021");
    Document record = follow(figure.selectFirst("main tbody a"));
    assertTrue(record.location().contains("/" + collection + "/"), record.location());
    assertFalse(record.select("dl.fields dt").isEmpty());
    Element change = record.selectFirst("ol.history > li");
    assertNotNull(change.selectFirst("time[datetime]"));
    assertFalse(change.selectFirst("strong").text().isEmpty());
  }

  @Test
  void moreRecordsAreOnFurtherPages() throws IOException {
    Document first = page("/figures/projects-reviewed?year=2021");
    Document second = follow(first.selectFirst("a[rel=next]"));
    assertEquals(50, first.select("main tbody tr").size());
    assertNotEquals(
        first.selectFirst("main tbody a").attr("href"),
        second.selectFirst("main tbody a").attr("href"));
  }

  @Test
  void aMemberStateLooksUpWhatBecameOfAParagraphWithoutSigningIn() throws IOException {
    Connection browser = stranger();
    String words = "/window?q=becomes+of+each+paragraph&language=en";
    Document found = browser.newRequest(RunningSuite.console() + words).get();
    Element row = found.selectFirst("main tbody tr");
    assertTrue(row.text().contains("The window is open to everybody."), row.text());
    Document resolution = browser.newRequest(row.selectFirst("a").absUrl("href")).get();
    assertTrue(resolution.select("main tbody tr").size() >= 4, resolution.text());
    Document chinese =
        browser.newRequest(RunningSuite.console() + "/window?q=执行&language=zh").get();
    assertFalse(chinese.select("main td[lang=zh]").isEmpty(), chinese.text());
    String csv =
        browser
            .newRequest(found.selectFirst("main a[href*=csv]").absUrl("href"))
            .ignoreContentType(true)
            .execute()
            .body();
    assertTrue(csv.contains("The window is open to everybody."), csv);
    Document sessions = browser.newRequest(RunningSuite.console() + "/window/sessions").get();
    Document session =
        browser.newRequest(sessions.selectFirst("main tbody a").absUrl("href")).get();
    Connection.Response report =
        browser
            .newRequest(session.selectFirst("main a[href$=status-report.pdf]").absUrl("href"))
            .ignoreContentType(true)
            .execute();
    assertEquals("application/pdf", report.contentType());
  }

  @Test
  void aGoverningBodyLeadsToItsSessionsAndToWhatBecameOfItsParagraphs() throws IOException {
    Document bodies = follow(page("/").selectFirst("header a[href=/governing-bodies]"));
    Document board = follow(bodies.selectFirst("main a[href=/governing-bodies/EB]"));
    Document closed = page("/governing-bodies/EB?state=closed");
    assertTrue(board.select("[aria-labelledby=matrix] tbody tr").size() >= 5);
    assertFalse(closed.select("[aria-labelledby=matrix] tbody tr").isEmpty());
    Document line = follow(closed.selectFirst("[aria-labelledby=matrix] tbody a"));
    assertEquals("closed", line.selectFirst(".state").text());
    Document session =
        follow(board.selectFirst("[aria-labelledby=sessions] a:contains(First session of 2022)"));
    assertEquals(6, session.select("[aria-labelledby=agenda] tbody tr").size());
    Element paper = session.selectFirst("[aria-labelledby=documents] tr:contains(REF/EB.2022/2)");
    assertTrue(paper.text().contains("too late"), paper.text());
    assertTrue(paper.text().contains("overdue"), paper.text());
    assertFalse(session.select("[aria-labelledby=outcomes] tbody tr").isEmpty());
    everyTableCanBeReadAloud(board);
    everyTableCanBeReadAloud(session);
  }

  /** What can be checked without a browser: regions and headings have names, cells a heading. */
  private static void everyTableCanBeReadAloud(Document page) {
    assertEquals(1, page.select("h1").size());
    for (Element region : page.select("[role=region]")) {
      assertNotNull(page.getElementById(region.attr("aria-labelledby")), region.outerHtml());
    }
    for (Element table : page.select("table")) {
      assertFalse(table.select("thead th[scope=col]").isEmpty());
      assertEquals(
          table.select("tbody tr").size(), table.select("tbody tr > th[scope=row]").size());
    }
    for (Element select : page.select("select")) {
      assertNotNull(page.selectFirst("label[for=" + select.id() + "]"));
    }
  }

  @Test
  void whoLacksTheRightsIsToldSo() throws IOException {
    Connection guest = signedIn("guest", "{\"name\": \"Guest\", \"groups\": []}");
    Connection.Response answer = guest.newRequest(RunningSuite.console() + "/").execute();
    assertEquals(403, answer.statusCode());
    assertTrue(answer.parse().text().contains("Your roles do not let you see this."));
  }

  @ParameterizedTest
  @CsvSource({
    "/?year=latest, 400",
    "/report/9999, 400",
    "/report/latest, 400",
    "/figures/town-halls?year=0, 400",
    "/figures/town-halls?year=2021&cursor=nonsense, 400",
    "/figures/town-halls?year=2021&cursor=%7Bcursor%7D, 400",
    "/figures/no-such-figure?year=2021, 404",
    "/figures/%7Bkey%7D%2F..?year=2021, 404",
    "/records/governance/meetings/not-an-id, 404",
    "/records/governance/meetings/abc, 404",
    "/records/governance/meetings/" + NOBODYS + ", 404",
    "/records/nobody/meetings/" + NOBODYS + ", 404",
    "/governing-bodies/NO-SUCH, 404",
    "/governing-bodies/EB?state=done, 400",
    "/sessions/" + NOBODYS + ", 404",
    "/nowhere, 404"
  })
  void whatIsNotThereIsSaidInAPage(String path, int status) throws IOException {
    Connection.Response answer = administrator.newRequest(RunningSuite.console() + path).execute();
    assertEquals(status, answer.statusCode());
    Document page = answer.parse();
    assertEquals("This cannot be shown", page.selectFirst("h1").text());
    assertNotNull(page.selectFirst("main a[href=/]"));
  }

  @Test
  void whoSignsOutHasToSignInAgain() throws IOException {
    Connection browser = signedIn("staff", null);
    Document signedOut = browser.newRequest(RunningSuite.console() + "/sign-out").get();
    assertEquals("/signed-out", URI.create(signedOut.location()).getPath());
    assertEquals("You are signed out", signedOut.selectFirst("h1").text());
    Connection.Response answer =
        browser.newRequest(RunningSuite.console() + "/").followRedirects(false).execute();
    assertEquals(302, answer.statusCode());
  }

  private static Document page(String path) throws IOException {
    return administrator.newRequest(RunningSuite.console() + path).get();
  }

  private static Document follow(Element link) throws IOException {
    Connection.Response answer = administrator.newRequest(link.absUrl("href")).execute();
    assertEquals(200, answer.statusCode(), link.absUrl("href"));
    return answer.parse();
  }

  /**
   * @param claims instead of those that the identity server gives the person; null for those
   */
  private static Connection signedIn(String person, String claims) throws IOException {
    Connection browser = stranger();
    choose(browser, browser.newRequest(RunningSuite.console() + "/").get(), person, claims);
    return browser;
  }

  private static Document choose(Connection browser, Document choice, String person, String claims)
      throws IOException {
    Element known = choice.selectFirst("form:has(button[value=" + person + "]) input[name=claims]");
    return browser
        .newRequest(choice.location())
        .data("username", person)
        .data("claims", claims == null ? known.val() : claims)
        .post();
  }

  private static Connection stranger() {
    return Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);
  }
}
