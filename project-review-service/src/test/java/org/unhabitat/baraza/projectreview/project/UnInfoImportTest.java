package org.unhabitat.baraza.projectreview.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.PROJECT_EVENTS;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.unique;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.PublishedEvents;

@QuarkusTest
class UnInfoImportTest {
  private static final String IMPORTS = "/api/project-review/v1/imports?layout=un-info-projects";
  private static final String HEADER =
      "plan_entity_id,workspace_id,workspace,iso3_list,agency,code,name,description,parent_output,"
          + "start,end,required_usd,available_usd,spent_usd,sdg\n";

  @Test
  void theRealFileBecomesOneProjectARowWithItsSums() throws IOException {
    Path file = sharedData().resolve("finance/uninfo-unhabitat-suboutputs.csv");
    assumeTrue(Files.exists(file), "the real file is not on this machine");
    List<Map<String, String>> rows = rows(file);
    byte[] bytes = Files.readAllBytes(file);

    JsonPath first = send(bytes).extract().jsonPath();
    assertEquals("done", first.getString("state"), first.prettify());
    assertEquals(rows.size(), first.getInt("accepted"));
    assertEquals(0, first.getInt("rejected"));
    for (String what : List.of("required", "available", "spent")) {
      BigDecimal sum =
          rows.stream()
              .map(row -> new BigDecimal(row.get(what + "_usd")))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal imported = new BigDecimal(first.getMap("totals").get("USD " + what).toString());
      assertEquals(0, sum.compareTo(imported), what);
    }

    JsonPath second = send(bytes).extract().jsonPath();
    assertEquals(0, second.getInt("accepted"));
    assertEquals(rows.size(), second.getInt("duplicates"));
    for (Map<String, String> row : rows) {
      asStaff()
          .get(PROJECTS + "?externalKey=" + row.get("plan_entity_id"))
          .then()
          .body("items.size()", equalTo(1))
          .body("items[0].version", equalTo(1))
          .body("items[0].countries", equalTo(List.of(row.get("iso3_list"))));
    }
  }

  @Test
  void aRowIsAProjectThatIsBeingCarriedOut() {
    String key = unique("key-");
    String id =
        send(HEADER + row(key, "LBN", "\"Homes, streets\nand  squares\"", "1200000.5"))
            .body("accepted", equalTo(1))
            .body("totals.'USD required'", equalTo("1200000.50"))
            .body("totals.'USD available'", equalTo("800000.00"))
            .body("totals.'USD spent'", equalTo("12.30"))
            .extract()
            .path("id");
    asOfficerOf("ROAS")
        .get("/api/project-review/v1/imports/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("done"));
    String project =
        only(key)
            .body("items[0].state", equalTo("in-implementation"))
            .body("items[0].titles.en", equalTo("Homes, streets and squares"))
            .body("items[0].origin", equalTo("plan-generated"))
            .body("items[0].region", equalTo("arab-states"))
            .body("items[0].unit", equalTo("ROAS"))
            .body("items[0].budget.amount", equalTo("1200000.50"))
            .body("items[0].fundsAvailable.amount", equalTo("800000.00"))
            .body("items[0].fundsSpent.amount", equalTo("12.30"))
            .body("items[0].external.source", equalTo("un-info"))
            .body("items[0].external.code", equalTo("2.1.1.4"))
            .extract()
            .path("items[0].id");
    PublishedEvents.await(PROJECT_EVENTS, project, "imported");
  }

  @Test
  void aRowThatSaysSomethingNewIsTakenOver() {
    String key = unique("key-");
    send(HEADER + row(key, "LBN", "Homes", "100")).body("accepted", equalTo(1));
    send(HEADER + row(key, "LBN", "Homes", "100.00")).body("duplicates", equalTo(1));
    send(HEADER + row(key, "LBN", "Homes", "200")).body("accepted", equalTo(1));
    String project =
        only(key)
            .body("items[0].version", equalTo(2))
            .body("items[0].budget.amount", equalTo("200.00"))
            .extract()
            .path("items[0].id");
    PublishedEvents.await(PROJECT_EVENTS, project, "reported");
  }

  @Test
  void aRowWithoutANameIsCalledByItsKeyAndSaysSo() {
    String key = unique("key-");
    send(HEADER + row(key, "LBN", "  ", "100"))
        .body("accepted", equalTo(1))
        .body("warnings", equalTo(1))
        .body("lines[0].pointer", equalTo("/name"));
    only(key).body("items[0].titles.en", equalTo("UN INFO sub-output " + key));
  }

  @Test
  void aProjectOfSeveralRegionsIsGlobal() {
    String key = unique("key-");
    send(HEADER + row(key, "\"LBN; KEN\"", "Homes", "100")).body("accepted", equalTo(1));
    only(key)
        .body("items[0].region", equalTo("global"))
        .body("items[0].unit", equalTo("GSD"))
        .body("items[0].countries", equalTo(List.of("KEN", "LBN")));
  }

  @Test
  void wrongRowsAreNamedByLineAndField() {
    String key = unique("key-");
    send(HEADER
            + row(key, "LBN", "Homes", "100")
            + ",1,x,LEB,UNICEF,1,Homes,,,2023-13-01,2024-01-01,1.005,x,1,99\n")
        .body("state", equalTo("rejected"))
        .body("rejected", equalTo(1))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/plan_entity_id"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/iso3_list"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/agency"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/start"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/required_usd"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/available_usd"))
        .body("lines.findAll { it.line == 3 }.pointer", hasItem("/sdg"));
    asStaff().get(PROJECTS + "?externalKey=" + key).then().body("items", equalTo(List.of()));
  }

  @Test
  void aProjectThatEndsBeforeItStartsIsRefused() {
    send(HEADER + unique("key-") + ",1,x,LBN,UN-HABITAT,1,Homes,,,2024-01-01,2023-01-01,1,1,1,\n")
        .body("rejected", equalTo(1))
        .body("lines[0].pointer", equalTo("/endsOn"));
  }

  @Test
  void aPreviewChangesNothing() {
    String key = unique("key-");
    asOfficerOf("*")
        .contentType("text/csv")
        .body(HEADER + row(key, "LBN", "Homes", "100"))
        .post(IMPORTS + "&preview=true")
        .then()
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(1));
    asStaff().get(PROJECTS + "?externalKey=" + key).then().body("items", equalTo(List.of()));
  }

  @Test
  void officersImportForTheirUnitsOnly() {
    asOfficerOf("ROAF")
        .contentType("text/csv")
        .body(HEADER + row(unique("key-"), "LBN", "Homes", "100"))
        .post(IMPORTS)
        .then()
        .body("state", equalTo("rejected"))
        .body("lines[0].detail", containsString("ROAS"));
    asStaff().contentType("text/csv").body(HEADER).post(IMPORTS).then().statusCode(403);
  }

  @Test
  void whatAnotherSystemReportsIsAddedUp() {
    send(HEADER + row(unique("key-"), "LBN", "Homes", "100"));
    JsonPath before = totals();
    send(HEADER + row(unique("key-"), "LBN", "Homes", "100.25"));
    JsonPath after = totals();
    assertEquals(before.getInt("projects") + 1, after.getInt("projects"));
    assertEquals(
        new BigDecimal(before.getString("required.amount")).add(new BigDecimal("100.25")),
        new BigDecimal(after.getString("required.amount")));
    asStaff().get(PROJECTS + "/totals").then().statusCode(400);
    asStaff()
        .get(PROJECTS + "/totals?source=nobody")
        .then()
        .body("projects", equalTo(0))
        .body("spent.amount", equalTo("0.00"));
  }

  private static JsonPath totals() {
    return asStaff()
        .get(PROJECTS + "/totals?source=un-info")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String row(String key, String countries, String name, String required) {
    return "%s,12,Lebanon,%s,UN-HABITAT,2.1.1.4,%s,About it,Output 1,2023-07-01,2027-12-31,%s,800000,12.3,11\n"
        .formatted(key, countries, name, required);
  }

  private static ValidatableResponse send(String file) {
    return send(file.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse send(byte[] file) {
    return asOfficerOf("*").contentType("text/csv").body(file).post(IMPORTS).then().statusCode(201);
  }

  private static ValidatableResponse only(String key) {
    return asStaff()
        .get(PROJECTS + "?externalKey=" + key)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return rows.readAll();
    }
  }

  private static Path sharedData() {
    String configured =
        System.getProperty("baraza.shared.data", System.getenv("BARAZA_SHARED_DATA"));
    return configured == null
        ? Infrastructure.root().resolveSibling("shared").resolve("data")
        : Path.of(configured);
  }
}
