package org.unhabitat.baraza.resources.contribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.unhabitat.baraza.resources.Api.BASE;
import static org.unhabitat.baraza.resources.Api.CONTRIBUTIONS;
import static org.unhabitat.baraza.resources.Api.DONORS;
import static org.unhabitat.baraza.resources.Api.asFinanceOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.newName;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.registered;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.Infrastructure;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** The revenue statistics become donors and contributions, exact to the cent. */
@QuarkusTest
class CebRevenueImportTest {
  private static final String IMPORTS = BASE + "/imports";
  private static final String HEADER =
      "year,donor,donor_status,donor_category,entity,revenue_type,amount_usd\n";

  @Test
  void theFileOfTheStatisticsGivesTheControlTotalOfEveryYear() throws IOException {
    Path folder = sharedData().resolve("finance");
    Path file = folder.resolve("ceb-unhabitat-revenue-by-donor-2013-2020.csv");
    assumeTrue(Files.exists(file), "the shared data is not here");
    String rows = Files.readString(file);
    int count = (int) rows.lines().count() - 1;

    send(rows, "all-or-nothing", false)
        .body("state", equalTo("done"))
        .body("accepted", equalTo(count))
        .body("warnings", equalTo(0));
    for (Map<String, String> control :
        table(folder.resolve("ceb-unhabitat-revenue-control-totals.csv"))) {
      BigDecimal expected = new BigDecimal(control.get("sum_of_donor_rows_usd"));
      assertEquals(
          expected.setScale(2), new BigDecimal(received(control.get("year"))), control.get("year"));
    }

    send(rows, "all-or-nothing", false)
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(count));
    asStaff()
        .queryParam("year", 2013)
        .get(CONTRIBUTIONS + "/totals")
        .then()
        .body(
            "items[0].contributions",
            equalTo((int) rows.lines().filter(row -> row.startsWith("2013,")).count()));
    asStaff()
        .queryParam("year", 2020)
        .queryParam("kind", "refund")
        .queryParam("limit", 200)
        .get(CONTRIBUTIONS)
        .then()
        .body("items.find { it.donor.name == 'World Bank' }.amount.amount", equalTo("-65289.78"));
  }

  @Test
  void equalRowsAreTwoContributionsAndTheSameFileAgainIsNone() {
    String donor = newName("Twin");
    String rows =
        HEADER
            + row(1990, donor, "Government", "Voluntary earmarked", "100.10")
            + row(1990, donor, "Government", "Voluntary earmarked", "100.10")
            + row(1990, donor, "Government", "Voluntary earmarked", "-0.20");
    send(rows, "all-or-nothing", false)
        .body("accepted", equalTo(3))
        .body("totals.USD", equalTo("200.00"))
        .body("warnings", equalTo(2));
    send(rows, "all-or-nothing", false).body("duplicates", equalTo(3));
    JsonPath contributions =
        asStaff()
            .queryParam("donor", idOf(donor))
            .get(CONTRIBUTIONS)
            .then()
            .body("items.kind", containsInAnyOrder("receipt", "receipt", "refund"))
            .extract()
            .jsonPath();
    PublishedEvents.await(
        "resource-mobilization.contribution.events.v1",
        contributions.getString("items[0].id"),
        "recorded");
    JsonPath imported =
        ok(asStaff().get(CONTRIBUTIONS + "/{id}", contributions.getString("items[0].id")));
    give(asOfficer(), CONTRIBUTIONS, imported, "withdraw", Map.of("reason", "x"))
        .then()
        .statusCode(409);
  }

  @Test
  void aDonorIsFoundByItsAliasAndElseMadeWithTheTypeOfItsCategory() {
    String known = newName("Known");
    JsonPath donor = registered(known);
    String alias = newName("Known as");
    give(asOfficer(), DONORS, donor, "add-alias", Map.of("alias", alias)).then().statusCode(200);
    String unknown = newName("Unknown");
    send(
            HEADER
                + row(1989, alias, "Government", "Voluntary un-earmarked", "1.0")
                + row(1989, unknown, "Multilateral - IFIs", "Other", "2.0"),
            "all-or-nothing",
            false)
        .body("accepted", equalTo(2));
    assertEquals(donor.getString("id"), idOf(alias));
    asStaff()
        .queryParam("name", unknown)
        .get(DONORS)
        .then()
        .body("items.contributorType", contains("C04A"));
  }

  @Test
  void theTraceOfAFloatingPointNumberIsNoMoneyAndMoreThanThatIsSaid() {
    String donor = newName("Float");
    send(
            HEADER
                + row(1988, donor, "Government", "Voluntary earmarked", "105240.20000000001")
                + row(1988, donor, "Government", "Other", "1.234"),
            "all-or-nothing",
            false)
        .body("totals.USD", equalTo("105241.43"))
        .body("lines.detail", contains("is rounded to the cent"));
  }

  @Test
  void aWrongRowIsNamedAndNothingOfTheFileCounts() {
    String donor = newName("Never");
    send(
            HEADER
                + row(1987, donor, "Government", "Voluntary earmarked", "1.0")
                + "1900,X,friend,Friends,UNEP,Gift,much\n",
            "all-or-nothing",
            false)
        .body("state", equalTo("rejected"))
        .body("accepted", equalTo(0))
        .body(
            "lines.findAll { it.line == 3 }.pointer",
            containsInAnyOrder(
                "/year",
                "/donor_status",
                "/donor_category",
                "/entity",
                "/revenue_type",
                "/amount_usd"));
    asStaff().queryParam("name", donor).get(DONORS).then().body("items", hasSize(0));
  }

  @Test
  void aPreviewSaysWhatWouldHappenAndChangesNothing() {
    String donor = newName("Preview");
    send(
            HEADER + row(1986, donor, "Foundations", "Voluntary earmarked", "1.0"),
            "accepted-rows",
            true)
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(1));
    asStaff().queryParam("name", donor).get(DONORS).then().body("items", hasSize(0));
  }

  @Test
  void onlyAFinanceOfficerImports() {
    asOfficer()
        .contentType("text/csv")
        .body(HEADER.getBytes(StandardCharsets.UTF_8))
        .queryParam("layout", "ceb-revenue")
        .post(IMPORTS)
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse send(String rows, String mode, boolean preview) {
    return asFinanceOfficer()
        .contentType("text/csv")
        .body(rows.getBytes(StandardCharsets.UTF_8))
        .queryParam("layout", "ceb-revenue")
        .queryParam("mode", mode)
        .queryParam("preview", preview)
        .post(IMPORTS)
        .then()
        .statusCode(201);
  }

  private static String row(
      int year, String donor, String category, String revenueType, String amount) {
    return "%d,%s,member,%s,UN-Habitat,%s,%s\n"
        .formatted(year, donor, category, revenueType, amount);
  }

  private static String received(String year) {
    return asStaff()
        .queryParam("year", year)
        .get(CONTRIBUTIONS + "/totals")
        .then()
        .extract()
        .path("items[0].total.amount");
  }

  private static String idOf(String name) {
    return asStaff().queryParam("name", name).get(DONORS).then().extract().path("items[0].id");
  }

  /** The public data files, which are no part of the project. */
  private static Path sharedData() {
    return Optional.ofNullable(System.getProperty("baraza.shared.data"))
        .or(() -> Optional.ofNullable(System.getenv("BARAZA_SHARED_DATA")))
        .map(Path::of)
        .orElse(Infrastructure.root().resolve("../shared/data"));
  }

  private static List<Map<String, String>> table(Path file) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return rows.readAll();
    }
  }
}
