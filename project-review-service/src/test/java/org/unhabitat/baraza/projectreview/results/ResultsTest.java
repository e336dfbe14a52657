package org.unhabitat.baraza.projectreview.results;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.drafted;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.unique;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    String report = drafted(project, period);
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
    String report = drafted(inImplementation("2022-02-01"), period);
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

  private static String period(String code, int year) {
    return asSecretary()
        .body(
            Map.of(
                "code",
                code,
                "startsOn",
                year + "-01-01",
                "endsOn",
                year + "-12-31",
                "dueOn",
                (year + 1) + "-01-31"))
        .post(PERIODS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String drafted(String project, String period) {
    return asOfficer()
        .body(Map.of("project", project, "period", period))
        .post(REPORTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> values(String indicator) {
    return Map.of(
        "indicatorValues",
        List.of(
            Map.of(
                "indicator", indicator, "actual", "5", "evidence", "https://example.org/survey")));
  }

  private static String inImplementation(String day) {
    String project = proposed(projectDocument("Streets"));
    String submission = submittedDocument(project, "2021-03-01");
    decide(convened("2021-03-15", submission), submission, "approved").statusCode(200);
    command(asOfficer(), PROJECTS, project, "start-implementation", Map.of("on", day))
        .then()
        .statusCode(200);
    return project;
  }
}
