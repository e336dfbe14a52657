package org.unhabitat.baraza.projectreview.results;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.unhabitat.baraza.projectreview.Review.PERIODS;
import static org.unhabitat.baraza.projectreview.Review.PROJECTS;
import static org.unhabitat.baraza.projectreview.Review.REPORTS;
import static org.unhabitat.baraza.projectreview.Review.asBoth;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asOfficerOf;
import static org.unhabitat.baraza.projectreview.Review.asReviewerOf;
import static org.unhabitat.baraza.projectreview.Review.asSecretary;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.command;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.inImplementation;
import static org.unhabitat.baraza.projectreview.Review.outcome;
import static org.unhabitat.baraza.projectreview.Review.period;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.reportDrafted;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.values;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.ratio.Ratio;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Results reports, period locks, and compliance with the policy by region. */
@QuarkusTest
class ResultsTest {
  private static final String REPORT_EVENTS = "project-review.results-report.events.v1";
  private static final String PERIOD_EVENTS = "project-review.reporting-period.events.v1";
  private static final String COMPLIANCE = "/api/project-review/v1/compliance?year=";

  @Test
  void aReportIsDraftedSubmittedReturnedAndApprovedByAnother() {
    String period = period(unique("2022-"), 2022);
    PublishedEvents.await(PERIOD_EVENTS, period, "opened");
    String project = inImplementation("2022-02-01");
    String report = reportDrafted(project, period);
    PublishedEvents.await(REPORT_EVENTS, report, "drafted");
    asOfficer()
        .body(Map.of("project", project, "period", period))
        .post(REPORTS)
        .then()
        .statusCode(409);
    command(asOfficer(), REPORTS, report, "submit", null)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/indicatorValues")));
    command(asOfficer(), REPORTS, report, "write", values("9.9"))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/indicatorValues/0/indicator")));
    command(asOfficer(), REPORTS, report, "write", values("1.1")).then().statusCode(200);
    PublishedEvents.await(REPORT_EVENTS, report, "written");
    command(asOfficer(), REPORTS, report, "submit", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("pending"))
        .body("policyChecks.findAll { !it.passed }.rule", equalTo(List.of("on-time")));
    PublishedEvents.await(REPORT_EVENTS, report, "submitted");
    command(asOfficer(), REPORTS, report, "write", values("1.1"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-report-state"));
    command(asReviewerOf("*"), REPORTS, report, "return", Map.of("comment", "Say why"))
        .then()
        .statusCode(200)
        .body("state", equalTo("returned"));
    PublishedEvents.await(REPORT_EVENTS, report, "returned");
    command(asOfficer(), REPORTS, report, "submit", null).then().statusCode(200);
    command(asBoth("juma"), REPORTS, report, "approve", null)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/separation-of-duties"));
    command(asReviewerOf("*"), REPORTS, report, "approve", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("approved"));
    PublishedEvents.await(REPORT_EVENTS, report, "approved");
    asStaff()
        .get(REPORTS + "/" + report + "/history")
        .then()
        .body("action[-1]", equalTo("approved"));
  }

  @Test
  void aLockedPeriodTakesNoChange() {
    String period = period(unique("2023-"), 2023);
    String report = reportDrafted(inImplementation("2022-02-01"), period);
    command(asOfficer(), PERIODS, period, "lock", null).then().statusCode(403);
    command(asNobody(), PERIODS, period, "lock", null).then().statusCode(401);
    command(asSecretary(), PERIODS, period, "lock", null).then().statusCode(200);
    PublishedEvents.await(PERIOD_EVENTS, period, "locked");
    command(asSecretary(), PERIODS, period, "lock", null)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-period-state"));
    command(asOfficer(), REPORTS, report, "write", values("1.1"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-period-state"));
    asOfficer()
        .body(Map.of("project", inImplementation("2022-02-01"), "period", period))
        .post(REPORTS)
        .then()
        .statusCode(409);
    command(asSecretary(), PERIODS, period, "unlock", Map.of()).then().statusCode(400);
    command(asSecretary(), PERIODS, period, "unlock", Map.of("reason", "a late correction"))
        .then()
        .statusCode(200);
    PublishedEvents.await(PERIOD_EVENTS, period, "unlocked");
    command(asOfficer(), REPORTS, report, "write", values("1.1")).then().statusCode(200);
  }

  @Test
  void onlyAProjectThatIsCarriedOutOwesAReport() {
    String period = period(unique("2022-"), 2022);
    asOfficer()
        .body(Map.of("project", proposed(conceptNote("x")), "period", period))
        .post(REPORTS)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/period")));
    Map<String, Object> wanted =
        Map.of("project", inImplementation("2022-02-01"), "period", period);
    asNobody().body(wanted).post(REPORTS).then().statusCode(401);
    asSecretary().body(wanted).post(REPORTS).then().statusCode(403);
    asOfficerOf("ROAP").body(wanted).post(REPORTS).then().statusCode(403);
    asOfficer()
        .body(with(wanted, "period", UUID.randomUUID().toString()))
        .post(REPORTS)
        .then()
        .statusCode(404);
    String report = asOfficer().body(wanted).post(REPORTS).then().extract().path("id");
    asOfficer().body(values("1.1")).post(REPORTS + "/" + report + "/write").then().statusCode(428);
    asOfficer()
        .header("If-Match", "\"5\"")
        .body(values("1.1"))
        .post(REPORTS + "/" + report + "/write")
        .then()
        .statusCode(412);
    asSecretary()
        .body(
            Map.of(
                "code",
                unique("p"),
                "startsOn",
                "2022-12-31",
                "endsOn",
                "2022-01-01",
                "dueOn",
                "2021-01-01"))
        .post(PERIODS)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/endsOn", "/dueOn")));
  }

  @Test
  void aReportThatKeepsEveryRuleOfThePolicyIsCompliant() {
    String period = period(unique("2025-"), 2025, "2099-12-31");
    String report = reportDrafted(inImplementation("2022-02-01"), period);
    command(asOfficer(), REPORTS, report, "write", values("1.1")).then().statusCode(200);
    command(asOfficer(), REPORTS, report, "submit", null)
        .then()
        .statusCode(200)
        .body("compliant", equalTo(true))
        .body(
            "policyChecks.rule",
            equalTo(
                List.of(
                    "framework-complete",
                    "baselines-and-targets",
                    "indicators-reported",
                    "evidence",
                    "on-time")))
        .body("policyChecks.passed", equalTo(List.of(true, true, true, true, true)));
  }

  @Test
  void complianceIsCountedByRegionAndNamesWhatEachProjectLacks() {
    int year = 2024;
    String lateCode = unique("2024-");
    String late = period(lateCode, year);
    String openCode = unique("2024-");
    String open = period(openCode, year, "2099-12-31");
    Map<String, Object> arab = with(projectDocument("Two indicators"), "region", "arab-states");
    String half =
        inImplementation(
            with(
                arab,
                "logicalFramework",
                List.of(outcome("Public space is safe", "1.1"), outcome("It is used", "1.2"))),
            "2024-02-01");
    String whole = inImplementation(arab, "2024-02-01");
    Map<String, Long> before = countsOf("arab-states", year);

    submitted(reportDrafted(whole, open), values("1.1"));
    String approved = submitted(reportDrafted(whole, late), values("1.1"));
    command(asReviewerOf("*"), REPORTS, approved, "approve", null).then().statusCode(200);
    submitted(
        reportDrafted(half, open),
        Map.of("indicatorValues", List.of(Map.of("indicator", "1.1", "actual", "5"))));

    Map<String, Long> after = countsOf("arab-states", year);
    assertEquals(before.get("owed"), after.get("owed"));
    assertEquals(before.get("submitted") + 3, after.get("submitted"));
    assertEquals(before.get("onTime") + 2, after.get("onTime"));
    assertEquals(before.get("approved") + 1, after.get("approved"));
    assertEquals(before.get("compliant") + 1, after.get("compliant"));
    assertEquals(
        Ratio.of(BigDecimal.valueOf(after.get("compliant")), BigDecimal.valueOf(after.get("owed")))
            .toPlainString(),
        region("arab-states", year).getString("count.rate"));
    assertEquals(List.of("report"), lacks("arab-states", year, half, lateCode));
    assertEquals(
        List.of("indicators-reported", "evidence"), lacks("arab-states", year, half, openCode));
    assertEquals(List.of("on-time"), lacks("arab-states", year, whole, lateCode));
    assertNull(lacks("arab-states", year, whole, openCode));
  }

  private static String submitted(String report, Map<String, Object> values) {
    command(asOfficer(), REPORTS, report, "write", values).then().statusCode(200);
    command(asOfficer(), REPORTS, report, "submit", null).then().statusCode(200);
    return report;
  }

  private static JsonPath region(String region, int year) {
    return asStaff()
        .get(COMPLIANCE + year)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("regions.find { it.region == '" + region + "' }");
  }

  private static Map<String, Long> countsOf(String region, int year) {
    JsonPath found = region(region, year);
    return Stream.of("owed", "submitted", "onTime", "approved", "compliant")
        .collect(Collectors.toMap(Function.identity(), key -> found.getLong("count." + key)));
  }

  /** What a project lacks for a period; null where it lacks nothing. */
  private static List<String> lacks(String region, int year, String project, String period) {
    return region(region, year)
        .get(
            "missing.find { it.projectId == '%s' && it.period == '%s' }?.what"
                .formatted(project, period));
  }

  @Test
  void complianceNamesWhatIsMissingByRegion() {
    period(unique("2024-"), 2024);
    String project = inImplementation("2022-02-01");
    String reference = read(PROJECTS, project).extract().path("reference");
    asStaff()
        .get(COMPLIANCE + 2024)
        .then()
        .statusCode(200)
        .body("regions.region", hasItem("africa"))
        .body(
            "regions.find { it.region == 'africa' }.missing.find { it.project == '"
                + reference
                + "' }.what",
            equalTo(List.of("report")));
    asStaff().get(COMPLIANCE).then().statusCode(400);
    asNobody().get(COMPLIANCE + 2024).then().statusCode(401);
  }
}
