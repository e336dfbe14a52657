package org.unhabitat.baraza.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Public data of the United Nations, imported as a user would, gives the sums that it says it has.
 */
@ExtendWith(RunningSuite.class)
class RealInputIT {
  private static final String REVENUE = "finance/ceb-unhabitat-revenue-by-donor-2013-2020.csv";
  private static final String TOTALS = "finance/ceb-unhabitat-revenue-control-totals.csv";
  private static final String PROJECTS = "finance/uninfo-unhabitat-suboutputs.csv";

  @Test
  void revenueByDonorGivesTheControlTotalOfEveryYear() throws IOException {
    Path revenue = data(REVENUE);
    long rows = rows(revenue).size();
    importFile(Service.RESOURCE_MOBILIZATION, "ceb-revenue", revenue);
    JsonPath second = importFile(Service.RESOURCE_MOBILIZATION, "ceb-revenue", revenue);
    assertEquals(rows, second.getLong("duplicates"));
    assertEquals(0, second.getLong("accepted"));
    for (Map<String, String> control : rows(data(TOTALS))) {
      assertEquals(
          0,
          new BigDecimal(control.get("sum_of_donor_rows_usd"))
              .compareTo(revenueOf(control.get("year"))),
          "revenue of " + control.get("year"));
    }
  }

  private static BigDecimal revenueOf(String year) {
    String answer =
        RunningSuite.as("administrator", Service.RESOURCE_MOBILIZATION)
            .get("/api/resource-mobilization/v1/contributions/totals?year={year}", year)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new BigDecimal(JsonPath.from(answer).getString("items[0].total.amount"));
  }

  @Test
  void plannedSubOutputsBecomeOneProjectARowWithTheFilesSums() throws IOException {
    Path projects = data(PROJECTS);
    List<Map<String, String>> rows = rows(projects);
    importFile(Service.PROJECT_REVIEW, "un-info-projects", projects);
    JsonPath second = importFile(Service.PROJECT_REVIEW, "un-info-projects", projects);
    assertEquals(rows.size(), second.getInt("duplicates"));
    Map<String, Function<JsonPath, String>> sums =
        Map.of(
            "required_usd", totals -> totals.getString("required.amount"),
            "available_usd", totals -> totals.getString("available.amount"),
            "spent_usd", totals -> totals.getString("spent.amount"));
    JsonPath totals =
        RunningSuite.as("administrator", Service.PROJECT_REVIEW)
            .get("/api/project-review/v1/projects/totals?source=un-info")
            .then()
            .statusCode(200)
            .body("projects", equalTo(rows.size()))
            .extract()
            .jsonPath();
    sums.forEach(
        (column, sum) ->
            assertEquals(
                0,
                rows.stream()
                    .map(row -> row.get(column))
                    .filter(amount -> amount != null && !amount.isBlank())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .compareTo(new BigDecimal(sum.apply(totals))),
                column));
  }

  private static JsonPath importFile(Service service, String layout, Path file) throws IOException {
    return RunningSuite.as("administrator", service)
        .contentType("text/csv")
        .body(Files.readAllBytes(file))
        .post(service.root() + "imports?layout={layout}&mode=all-or-nothing", layout)
        .then()
        .body("state", equalTo("done"))
        .body("rejected", equalTo(0))
        .extract()
        .jsonPath();
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

  private static Path data(String file) {
    Path shared =
        Path.of(System.getProperty("baraza.root")).resolve("../shared/data").resolve(file);
    assumeTrue(Files.exists(shared), file + " is not on this machine");
    return shared;
  }
}
