package org.unhabitat.baraza.kit.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.kittest.Tokens;

@QuarkusTest
class ListsTest {
  private static final int SETTLEMENTS = 10_000;
  private static final String TOKEN = Tokens.of("amina", "staff");

  @Inject DataSource dataSource;
  @Inject EntityManagerFactory entityManagers;

  @BeforeEach
  void fill() throws SQLException {
    execute(
        "truncate sample_settlement_partner, sample_settlement, sample_country",
        """
        insert into sample_country values
          ('KEN', '{"en": "Kenya", "fr": "Kenya"}'),
          ('HTI', '{"en": "Haiti", "fr": "Haïti"}'),
          ('NPL', '{"en": "Nepal"}')
        """,
        """
        insert into sample_settlement
        select gen_random_uuid(),
               'S/' || n,
               jsonb_build_object('en', 'Settlement ' || mod(n, 100), 'zh', '住区' || n),
               case mod(n, 3) when 0 then 'CAPITAL_CITY' when 1 then 'TOWN' else 'VILLAGE' end,
               date '1950-01-01' + mod(n, 300),
               timestamptz '2021-01-01 00:00:00.123456Z' + n * interval '1 minute',
               case when mod(n, 2) = 0 then n * 0.125 end,
               mod(n, 1000),
               'USD',
               (array['KEN', 'HTI', 'NPL'])[mod(n, 3) + 1]
        from generate_series(1, %d) n
        """
            .formatted(SETTLEMENTS),
        """
        insert into sample_settlement_partner
        select id, partner from sample_settlement, (values ('UNICEF'), ('UNHCR')) as p (partner)
        where reference like '%7'
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference",
        "foundedOn",
        "surveyedAt",
        "name",
        "kind",
        "country",
        "budget",
        "decade"
      })
  void walksThroughEverythingOnceInBothDirections(String sort) throws SQLException {
    execute(
        "delete from sample_settlement where founded_on > '1950-02-01' and reference not like '%7'");
    walksBothWays("/sample/settlements?limit=200&sort=%s" + sort);
  }

  @Test
  void walksThroughTenThousandOnceInBothDirections() throws SQLException {
    walksBothWays("/sample/settlements?limit=200&sort=%sfoundedOn");
  }

  /** Whether the next ones hold the words, some of those further on, or only the last ones. */
  @ParameterizedTest
  @ValueSource(strings = {"foundedOn", "kind"})
  void aSearchInOrderFindsTheSameInTheSameOrder(String sort) throws SQLException {
    execute(
        "delete from sample_settlement_partner",
        "delete from sample_settlement where right(reference, 1) > '2'",
        """
        update sample_settlement set name = jsonb_set(name, '{en}', '"Harbour town"')
        where founded_on >= date '1950-05-01'
        """);
    for (String direction : List.of("", "-")) {
      for (String words :
          List.of(
              "harbour",
              "harbour&country=KEN",
              "settlement%2042",
              "S/72&country=HTI",
              "%E5%8C%BA92",
              "nowhere")) {
        String query = "?limit=25&sort=" + direction + sort + "&q=" + words;
        List<String> expected = idsOf(asCsv("/sample/settlements" + query));
        String inOrder = "/sample/settlements/searched-in-order" + query;
        assertEquals(expected, walk(inOrder), query);
        assertEquals(expected, idsOf(asCsv(inOrder)), query);
      }
    }
  }

  private static List<String> idsOf(List<List<String>> table) {
    return table.stream().skip(1).map(row -> row.get(0)).toList();
  }

  private void walksBothWays(String address) throws SQLException {
    List<String> up = walk(address.formatted(""));
    List<String> down = new ArrayList<>(walk(address.formatted("-")));
    Collections.reverse(down);
    assertEquals(settlements(), up.size());
    assertEquals(up.size(), new HashSet<>(up).size());
    assertEquals(up, down);
  }

  @Test
  void whatIsAddedMeanwhileMovesNothing() throws SQLException {
    Set<String> before = new HashSet<>(walk("/sample/settlements?limit=200"));
    List<String> seen = new ArrayList<>();
    String address = "/sample/settlements?limit=200&sort=foundedOn";
    int page = 0;
    while (address != null) {
      Response answer = asStaff().get(address);
      seen.addAll(ids(answer));
      address = next(answer);
      page++;
      execute(
          """
          insert into sample_settlement
          select gen_random_uuid(), 'N/%1$d/' || n, '{"en": "New"}', 'TOWN',
                 date '1950-01-01' + mod(n * 37, 300), now(), null, 1, 'USD', 'KEN'
          from generate_series(1, 5) n
          """
              .formatted(page));
    }
    assertEquals(seen.size(), new HashSet<>(seen).size(), "nothing comes twice");
    assertTrue(new HashSet<>(seen).containsAll(before), "nothing is left out");
  }

  @Test
  void aPageIsReadWithOneStatementAndItsPartnersFiftyAtATime() {
    Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    asStaff().get("/sample/settlements?limit=200").then().body("items", hasSize(200));
    assertEquals(1 + 200 / 50, statistics.getPrepareStatementCount());
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void countsExactlyUpToAThousand() {
    asStaff()
        .get("/sample/settlements?count=true")
        .then()
        .body("count.value", equalTo(1000))
        .body("count.exact", equalTo(false));
    asStaff()
        .get("/sample/settlements?count=true&q=settlement%2042")
        .then()
        .body("count.value", equalTo(100))
        .body("count.exact", equalTo(true));
    asStaff().get("/sample/settlements").then().body("count", nullValue());
  }

  @Test
  void filters() {
    asStaff()
        .get("/sample/settlements?q=%E4%BD%8F%E5%8C%BA9999")
        .then()
        .body("items.reference", hasItem("S/9999"));
    asStaff().get("/sample/settlements?q=100%25").then().body("items", hasSize(0));
    asStaff().get("/sample/settlements?q=S/_").then().body("items", hasSize(0));
    asStaff()
        .get("/sample/settlements?kind=town&kind=village&country=HTI&from=1950-02-01&to=1950-02-01")
        .then()
        .body("items.foundedOn", hasItem("1950-02-01"));
    assertEquals(2000, walk("/sample/settlements?limit=200&partner=UNHCR").size() * 2);
  }

  @Test
  void whoMaySeeNothingSeesNothing() {
    asStaff()
        .get("/sample/settlements?visible=none&count=true")
        .then()
        .body("items", hasSize(0))
        .body("count.value", equalTo(0));
    assertEquals(1, asCsv("/sample/settlements?visible=none").size(), "only the header");
  }

  @Test
  void aCursorOfAnotherListOrABrokenOneIsRefused() {
    String cursor = asStaff().get("/sample/settlements?country=KEN").path("next");
    asStaff().get("/sample/settlements?country=KEN&cursor=" + cursor).then().statusCode(200);
    char last = cursor.charAt(cursor.length() - 2);
    String damaged =
        cursor.substring(0, cursor.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + cursor.substring(cursor.length() - 1);
    for (String query :
        List.of(
            "country=HTI&cursor=" + cursor,
            "cursor=" + cursor,
            "country=KEN&sort=foundedOn&cursor=" + cursor,
            "country=KEN&cursor=" + damaged,
            "country=KEN&cursor=" + cursor.substring(1),
            "country=KEN&cursor=x",
            "country=KEN&cursor=%00",
            "country=KEN&cursor=" + "A".repeat(3500),
            "country=KEN&cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
      asStaff()
          .get("/sample/settlements?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors.pointer", hasItem("/cursor"));
    }
  }

  @Test
  void everyWrongParameterIsNamedAtOnce() {
    asStaff()
        .get("/sample/settlements?limit=201&sort=mayor&count=perhaps")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/limit", "/sort", "/count")));
    for (String limit : List.of("0", "-1", "many", "99999999999", "1.5")) {
      asStaff().get("/sample/settlements?limit=" + limit).then().statusCode(400);
    }
    asStaff()
        .get("/sample/settlements?q=%00")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"));
    asStaff().get("/sample/settlements?from=%2B999999999-01-01").then().statusCode(400);
  }

  @Test
  void theLinkLeadsToTheNextPageOfTheSameRequest() {
    Response first = asStaff().get("/sample/settlements?limit=1&q=settlement%2042&sort=-reference");
    String link = first.header("Link");
    assertTrue(link.endsWith("; rel=\"next\""), link);
    String address = link.substring(1, link.indexOf('>'));
    assertTrue(address.startsWith("http"), address);
    assertTrue(address.contains("q=settlement%2042"), address);
    asStaff()
        .get(address)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].reference", equalTo("S/9842"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void csvIsTheSameListAsJson() {
    List<Map<String, Object>> items = items("/sample/settlements?limit=200&sort=reference");
    List<List<String>> csv = asCsv("/sample/settlements?sort=reference");
    List<String> header = csv.get(0);
    assertEquals(SETTLEMENTS + 1, csv.size());
    assertEquals(
        List.of(
            "id",
            "reference",
            "name.en",
            "name.ar",
            "name.zh",
            "name.fr",
            "name.ru",
            "name.es",
            "kind",
            "foundedOn",
            "surveyedAt",
            "area",
            "budget.amount",
            "budget.currency",
            "country.code",
            "country.english",
            "partners"),
        header);
    for (int i = 0; i < items.size(); i++) {
      Map<String, Object> item = items.get(i);
      List<String> row = csv.get(i + 1);
      assertEquals(item.get("id"), row.get(0));
      assertEquals(item.get("reference"), row.get(1));
      assertEquals(at(item, "name", "zh"), row.get(4));
      assertEquals(item.get("kind"), row.get(8));
      assertEquals(item.get("foundedOn"), row.get(9));
      assertEquals(item.get("surveyedAt"), row.get(10));
      assertEquals(at(item, "budget", "amount"), row.get(12));
      assertEquals(at(item, "country", "code"), row.get(14));
      assertEquals(String.join("; ", (List<String>) item.get("partners")), row.get(16));
    }
  }

  @Test
  void theWorkbookIsTheSameListWithRealNumbersAndDates() throws IOException, SQLException {
    execute(
        "delete from sample_settlement_partner",
        "delete from sample_settlement where reference > 'S/2'");
    List<List<String>> csv = asCsv("/sample/settlements?sort=reference");
    byte[] file =
        asStaff()
            .accept(Listings.XLSX)
            .get("/sample/settlements?sort=reference")
            .then()
            .statusCode(200)
            .contentType(Listings.XLSX)
            .header("Content-Disposition", "attachment; filename=\"settlements.xlsx\"")
            .extract()
            .asByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals(csv.size(), rows.size());
      for (int i = 1; i < rows.size(); i++) {
        Row row = rows.get(i);
        List<String> same = csv.get(i);
        assertEquals(same.get(1), row.getCellText(1));
        assertEquals(same.get(2), row.getCellText(2));
        assertEquals(LocalDate.parse(same.get(9)), row.getCell(9).asDate().toLocalDate());
        assertEquals(
            LocalDateTime.ofInstant(Instant.parse(same.get(10)), ZoneOffset.UTC).withNano(0),
            row.getCell(10).asDate().withNano(0));
        assertEquals(CellType.NUMBER, row.getCell(12).getType());
        assertEquals(
            0, new BigDecimal(same.get(12)).compareTo(row.getCellAsNumber(12).orElseThrow()));
      }
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaIsMadeHarmless() throws SQLException {
    execute(
        "delete from sample_settlement_partner",
        "delete from sample_settlement where reference <> 'S/1'",
        """
        update sample_settlement set name = '{"en": "=HYPERLINK(\\"http://x\\",\\"y\\")", "fr": "@SUM(1)", "es": "-2+3"}',
          reference = '+1', budget_amount = -5
        """);
    List<String> row = asCsv("/sample/settlements").get(1);
    assertEquals("'+1", row.get(1));
    assertEquals("'=HYPERLINK(\"http://x\",\"y\")", row.get(2));
    assertEquals("'@SUM(1)", row.get(5));
    assertEquals("'-2+3", row.get(7));
    assertEquals("-5.00", row.get(12), "a negative amount is a number, no formula");
  }

  @Test
  void anExportSaysWhatItIs() {
    Response answer =
        asStaff().accept(Listings.CSV).get("/sample/settlements?country=KEN&q=settlement%2042");
    assertEquals(200, answer.statusCode());
    assertEquals("attachment; filename=\"settlements.csv\"", answer.header("Content-Disposition"));
    assertTrue(answer.contentType().startsWith("text/csv"), answer.contentType());
    byte[] bytes = answer.asByteArray();
    assertEquals((byte) 0xef, bytes[0], "Excel needs the byte order mark");
    asStaff()
        .accept("text/csv;q=0.1, application/json")
        .get("/sample/settlements")
        .then()
        .contentType(containsString("json"));
    asStaff()
        .accept("application/json;q=0.1, text/csv")
        .get("/sample/settlements?country=KEN&q=settlement%2042")
        .then()
        .contentType(containsString("csv"));
    asStaff().accept("*/*").get("/sample/settlements").then().contentType(containsString("json"));
    asStaff().accept("image/png").get("/sample/settlements").then().statusCode(406);
    asStaff().accept(Listings.CSV).get("/sample/settlements?sort=mayor").then().statusCode(400);
  }

  @Test
  void nobodyWithoutTheRoleGetsAnExport() {
    given().accept(Listings.CSV).get("/sample/settlements").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("visitor", "nobody"))
        .accept(Listings.CSV)
        .get("/sample/settlements")
        .then()
        .statusCode(403);
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private int settlements() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("select count(*) from sample_settlement")) {
      assertTrue(counted.next());
      return counted.getInt(1);
    }
  }

  private static RequestSpecification asStaff() {
    return given().urlEncodingEnabled(false).auth().oauth2(TOKEN);
  }

  private static List<String> walk(String start) {
    List<String> ids = new ArrayList<>();
    for (String address = start; address != null; ) {
      Response answer = asStaff().get(address);
      assertEquals(200, answer.statusCode(), answer.asString());
      ids.addAll(ids(answer));
      assertTrue(ids.size() <= 2 * SETTLEMENTS, "a list that does not end");
      address = next(answer);
    }
    return ids;
  }

  private static List<String> ids(Response answer) {
    return json(answer).findPath("items").findValuesAsText("id");
  }

  private static JsonNode json(Response answer) {
    try {
      return new ObjectMapper().readTree(answer.asString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String next(Response answer) {
    String link = answer.header("Link");
    assertEquals(json(answer).has("next"), link != null);
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }

  private static List<Map<String, Object>> items(String address) {
    return asStaff().get(address).path("items");
  }

  @SuppressWarnings("unchecked")
  private static Object at(Map<String, Object> item, String field, String inside) {
    return ((Map<String, Object>) item.get(field)).get(inside);
  }

  private static List<List<String>> asCsv(String address) {
    byte[] bytes =
        asStaff().accept(Listings.CSV).get(address).then().statusCode(200).extract().asByteArray();
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    CsvMapper mapper = new CsvMapper();
    try (MappingIterator<List<String>> rows =
        mapper
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema())
            .readValues(text)) {
      return rows.readAll();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
