package org.unhabitat.baraza.resources.reporting;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.unhabitat.baraza.resources.Api.BASE;
import static org.unhabitat.baraza.resources.Api.OBLIGATIONS;
import static org.unhabitat.baraza.resources.Api.asClearingOfficer;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.owedOn;
import static org.unhabitat.baraza.resources.Api.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.resources.Api;

/** How much of what fell due was submitted; each test has years of its own. */
@QuarkusTest
class ReportingRateTest {
  private static final String RATE = BASE + "/reporting-rate";

  @Test
  void theRateIsSubmittedByFallenDueAndPunctualityStandsBesideIt() {
    LocalDate due = LocalDate.of(1991, 3, 31);
    for (int i = 0; i < 6; i++) {
      submitted(owedOn(due), due.minusDays(3));
    }
    submitted(owedOn(due), LocalDate.of(1992, 2, 1));
    owedOn(due);
    owedOn(due);
    JsonPath waived = owedOn(due);
    ok(give(asClearingOfficer(), OBLIGATIONS, waived, "waive", Map.of("reason", "not wanted")));

    asStaff()
        .queryParam("year", 1991)
        .get(RATE)
        .then()
        .statusCode(200)
        .body("", aMapWithSize(5))
        .body("fallenDue", equalTo(9))
        .body("submitted", equalTo(7))
        .body("submittedOnTime", equalTo(6))
        .body("rate", equalTo("0.7778"))
        .body("onTimeRate", equalTo("0.6667"));
  }

  @Test
  void aReportThatCameBackStaysSubmitted() {
    LocalDate due = LocalDate.of(1993, 12, 31);
    JsonPath report = submitted(owedOn(due), due);
    ok(give(asClearingOfficer(), OBLIGATIONS, report, "return", Map.of("reason", "annex")));
    asStaff()
        .queryParam("year", 1993)
        .get(RATE)
        .then()
        .body("rate", equalTo("1.00"))
        .body("onTimeRate", equalTo("1.00"));
  }

  @Test
  void theRateIsSplitByDonorUnitAndRegion() {
    LocalDate due = LocalDate.of(1994, 1, 1);
    String one = Api.donor(Api.newName("A first donor"));
    String other = Api.donor(Api.newName("B second donor"));
    submitted(owedOn(due, one, "ROAF", "africa"), due);
    owedOn(due, one, "ROAP", "asia-pacific");
    owedOn(due, other, "ROAP", "asia-pacific");

    by("donor")
        .body("rate", equalTo("0.3333"))
        .body("groups.key", contains(one, other))
        .body("groups.rate", contains("0.50", "0.00"));
    by("unit")
        .body("groups.key", contains("ROAF", "ROAP"))
        .body("groups.fallenDue", contains(1, 2))
        .body("groups.rate", contains("1.00", "0.00"));
    by("region").body("groups.key", containsInAnyOrder("africa", "asia-pacific"));
  }

  @Test
  void whatIsDueLaterThisYearHasNotFallenDue() {
    int nextYear = Api.today().getYear() + 1;
    owedOn(LocalDate.of(nextYear, 6, 30), Api.donor(Api.newName("Ahead")), "ROAF", "africa");
    asStaff()
        .queryParam("year", nextYear)
        .get(RATE)
        .then()
        .body("fallenDue", equalTo(0))
        .body("$", hasKey("rate"))
        .body("rate", nullValue())
        .body("onTimeRate", nullValue());
  }

  @Test
  void theRateNeedsAYearAndAReader() {
    asStaff().get(RATE).then().statusCode(400);
    asStaff().queryParam("year", "last").get(RATE).then().statusCode(400);
    asStaff()
        .queryParam("year", 2021)
        .queryParam("by", "shoe-size")
        .get(RATE)
        .then()
        .statusCode(400);
    RestAssured.given().queryParam("year", 2021).get(RATE).then().statusCode(401);
  }

  private static ValidatableResponse by(String by) {
    return asStaff().queryParam("year", 1994).queryParam("by", by).get(RATE).then().statusCode(200);
  }
}
