package org.unhabitat.baraza.resources.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.resources.Api.OBLIGATIONS;
import static org.unhabitat.baraza.resources.Api.asClearingOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficerOf;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.inClearance;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.owedOn;
import static org.unhabitat.baraza.resources.Api.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.resources.Api;

/** A report on its way from the schedule to the donor. */
@QuarkusTest
class ReportingTest {
  private static final String TOPIC = "resource-mobilization.report-obligation.events.v1";
  private static final LocalDate DUE = LocalDate.of(2016, 3, 31);

  @Test
  void aReportIsDraftedClearedSubmittedAndAccepted() {
    JsonPath report = owedOn(DUE);
    PublishedEvents.await(TOPIC, report.getString("id"), "generated");
    assertEquals("upcoming", report.getString("state"));
    assertEquals(true, report.getBoolean("overdue"));

    JsonPath drafting = ok(give(asOfficer(), OBLIGATIONS, report, "start-draft", null));
    assertEquals("drafting", drafting.getString("state"));
    assertEquals("marta", drafting.getString("draftedBy"));
    PublishedEvents.await(TOPIC, report.getString("id"), "draft-started");

    JsonPath clearing = ok(give(asOfficer(), OBLIGATIONS, drafting, "send-to-clearance", null));
    assertEquals("in-clearance", clearing.getString("state"));
    PublishedEvents.await(TOPIC, report.getString("id"), "sent-to-clearance");

    JsonPath submitted =
        ok(
            give(
                asClearingOfficer(),
                OBLIGATIONS,
                clearing,
                "submit",
                Map.of("submittedOn", "2016-03-29")));
    assertEquals("submitted", submitted.getString("state"));
    assertEquals("2016-03-29", submitted.getString("submittedOn"));
    assertEquals(false, submitted.getBoolean("overdue"));
    assertEquals(
        "2016-03-29",
        PublishedEvents.await(TOPIC, report.getString("id"), "submitted")
            .data()
            .path("submittedOn")
            .asText());

    JsonPath accepted =
        ok(give(asOfficer(), OBLIGATIONS, submitted, "accept", Map.of("acceptedOn", "2016-05-02")));
    assertEquals("accepted", accepted.getString("state"));
    PublishedEvents.await(TOPIC, report.getString("id"), "accepted");
  }

  @Test
  void aReportIsSubmittedTodayWhereNoDateIsGiven() {
    JsonPath clearing = inClearance(owedOn(DUE));
    give(asClearingOfficer(), OBLIGATIONS, clearing, "submit", null)
        .then()
        .statusCode(200)
        .body("state", equalTo("submitted"))
        .body("submittedOn", not(nullValue()));
  }

  @Test
  void whoDraftedAReportDoesNotClearIt() {
    JsonPath clearing = inClearance(owedOn(DUE));
    give(
            Api.as("marta", Role.DONOR_RELATIONS_OFFICER, Role.CLEARING_OFFICER),
            OBLIGATIONS,
            clearing,
            "submit",
            Map.of())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/second-person-needed"));
    Api.as("marta", Role.DONOR_RELATIONS_OFFICER, Role.CLEARING_OFFICER)
        .get(OBLIGATIONS + "/{id}", clearing.getString("id"))
        .then()
        .body("allowedActions.find { it.action == 'submit' }.allowed", equalTo(false))
        .body(
            "allowedActions.find { it.action == 'submit' }.reason",
            containsString("does not clear"));
  }

  @Test
  void aReturnedReportIsSubmittedAgainAndKeepsItsFirstDate() {
    JsonPath report = submitted(owedOn(DUE), DUE.minusDays(1));
    JsonPath returned =
        ok(
            give(
                asClearingOfficer(),
                OBLIGATIONS,
                report,
                "return",
                Map.of("reason", "expenditure by output is missing")));
    assertEquals("returned", returned.getString("state"));
    assertEquals(DUE.minusDays(1).toString(), returned.getString("submittedOn"));
    assertEquals(false, returned.getBoolean("overdue"));
    PublishedEvents.await(TOPIC, report.getString("id"), "returned");

    JsonPath again = submitted(returned, DUE.plusDays(40));
    assertEquals(DUE.minusDays(1).toString(), again.getString("submittedOn"));
    assertEquals(DUE.plusDays(40).toString(), again.getString("resubmittedOn"));
  }

  @Test
  void clearanceSendsADraftBackWithoutCountingItAsSubmitted() {
    JsonPath clearing = inClearance(owedOn(DUE));
    give(
            asClearingOfficer(),
            OBLIGATIONS,
            clearing,
            "return",
            Map.of("reason", "the annex is missing"))
        .then()
        .statusCode(200)
        .body("state", equalTo("returned"))
        .body("submittedOn", nullValue())
        .body("overdue", equalTo(true));
  }

  @Test
  void aWaiverNeedsAReason() {
    JsonPath report = owedOn(DUE);
    give(asClearingOfficer(), OBLIGATIONS, report, "waive", Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    give(
            asClearingOfficer(),
            OBLIGATIONS,
            report,
            "waive",
            Map.of("reason", "the donor takes the final report in its place"))
        .then()
        .statusCode(200)
        .body("state", equalTo("waived"))
        .body("overdue", equalTo(false));
    PublishedEvents.await(TOPIC, report.getString("id"), "waived");
    asStaff()
        .get(OBLIGATIONS + "/{id}/history", report.getString("id"))
        .then()
        .body("action", contains("generated", "waived"))
        .body("[1].reason", equalTo("the donor takes the final report in its place"))
        .body("[1].actor", equalTo("henri"));
  }

  @Test
  void nothingIsSubmittedOnADayAheadOrBeforeItsPeriod() {
    JsonPath clearing = inClearance(owedOn(DUE));
    for (LocalDate impossible : List.of(Api.today().plusDays(2), DUE.minusYears(1).minusDays(1))) {
      give(
              asClearingOfficer(),
              OBLIGATIONS,
              clearing,
              "submit",
              Map.of("submittedOn", impossible.toString()))
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/date-not-possible"))
          .body("errors.pointer", contains("/submittedOn"));
    }
  }

  @Test
  void commandsOutOfTurnAreRefused() {
    JsonPath upcoming = owedOn(DUE);
    for (String verb : List.of("submit", "accept")) {
      give(asClearingOfficer(), OBLIGATIONS, upcoming, verb, Map.of()).then().statusCode(409);
    }
    give(asOfficer(), OBLIGATIONS, upcoming, "send-to-clearance", null).then().statusCode(409);
    give(asClearingOfficer(), OBLIGATIONS, upcoming, "return", Map.of("reason", "x"))
        .then()
        .statusCode(409)
        .body("detail", equalTo("return is not possible: the report is upcoming"));
    JsonPath submitted = submitted(upcoming, DUE);
    give(asOfficer(), OBLIGATIONS, submitted, "start-draft", null).then().statusCode(409);
    give(asClearingOfficer(), OBLIGATIONS, submitted, "waive", Map.of("reason", "x"))
        .then()
        .statusCode(409);
  }

  @Test
  void onlyTheRightPersonsGiveCommands() {
    JsonPath report = owedOn(DUE);
    for (String verb : List.of("start-draft", "send-to-clearance")) {
      give(asClearingOfficer(), OBLIGATIONS, report, verb, null).then().statusCode(403);
      give(asOfficerOf("ROAP"), OBLIGATIONS, report, verb, null)
          .then()
          .statusCode(403)
          .body("detail", containsString("ROAF"));
    }
    for (String verb : List.of("submit", "return", "waive")) {
      give(asOfficer(), OBLIGATIONS, report, verb, Map.of("reason", "x")).then().statusCode(403);
    }
    give(asStaff(), OBLIGATIONS, report, "accept", Map.of()).then().statusCode(403);
    give(asOfficerOf("ROAF"), OBLIGATIONS, report, "start-draft", null).then().statusCode(200);
  }

  @Test
  void aChangeNamesTheVersionThatItWasMadeOn() {
    JsonPath report = owedOn(DUE);
    asOfficer()
        .post(OBLIGATIONS + "/{id}/start-draft", report.getString("id"))
        .then()
        .statusCode(428);
    ok(give(asOfficer(), OBLIGATIONS, report, "start-draft", null));
    give(asOfficer(), OBLIGATIONS, report, "start-draft", null).then().statusCode(412);
  }

  @Test
  void theListIsFilteredByStateDateDonorUnitAndWhatIsOverdue() {
    String donor = Api.donor(Api.newName("Filtering"));
    JsonPath late = owedOn(LocalDate.of(2015, 6, 30), donor, "ROAS", "arab-states");
    JsonPath done = owedOn(LocalDate.of(2015, 7, 31), donor, "ROAS", "arab-states");
    JsonPath ahead = owedOn(Api.today().plusMonths(1), donor, "ROLAC", "global");
    submitted(done, LocalDate.of(2015, 8, 2));
    List<String> all = List.of(late, done, ahead).stream().map(r -> r.getString("id")).toList();

    list(donor, "overdue", "true").body("items.id", contains(all.get(0)));
    list(donor, "overdue", "false").body("items.id", contains(all.get(1), all.get(2)));
    list(donor, "state", "submitted").body("items.id", contains(all.get(1)));
    list(donor, "unit", "ROLAC").body("items.id", contains(all.get(2)));
    list(donor, "region", "arab-states").body("items", hasSize(2));
    list(donor, "dueFrom", "2015-07-01").body("items.id", not(hasItem(all.get(0))));
    list(donor, "dueTo", "2015-07-01").body("items.id", contains(all.get(0)));
    list(donor, "kind", "financial").body("items", empty());
    list(donor, "sort", "-dueOn").body("items.id[0]", equalTo(all.get(2)));
    list(donor, "limit", "1").body("items", hasSize(1)).body("next", not(nullValue()));
    for (String filter : List.of("state", "donor", "overdue", "dueFrom", "region", "sort")) {
      asStaff()
          .queryParam(filter, "nonsense")
          .get(OBLIGATIONS)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/" + filter));
    }
  }

  private static ValidatableResponse list(String donor, String filter, String value) {
    return asStaff()
        .queryParam("donor", donor)
        .queryParam(filter, value)
        .get(OBLIGATIONS)
        .then()
        .statusCode(200);
  }
}
