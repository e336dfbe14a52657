package org.unhabitat.baraza.resources.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.resources.Api.AGREEMENTS;
import static org.unhabitat.baraza.resources.Api.DONORS;
import static org.unhabitat.baraza.resources.Api.OBLIGATIONS;
import static org.unhabitat.baraza.resources.Api.after;
import static org.unhabitat.baraza.resources.Api.as;
import static org.unhabitat.baraza.resources.Api.asClearingOfficer;
import static org.unhabitat.baraza.resources.Api.asFinanceOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficerOf;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.donor;
import static org.unhabitat.baraza.resources.Api.drafted;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.money;
import static org.unhabitat.baraza.resources.Api.newName;
import static org.unhabitat.baraza.resources.Api.obligation;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.onDate;
import static org.unhabitat.baraza.resources.Api.owed;
import static org.unhabitat.baraza.resources.Api.registered;
import static org.unhabitat.baraza.resources.Api.signed;
import static org.unhabitat.baraza.resources.Api.terms;
import static org.unhabitat.baraza.resources.Api.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.resources.Api;

/** An agreement from the pipeline to financial closure. */
@QuarkusTest
class AgreementTest {
  private static final String TOPIC = "resource-mobilization.agreement.events.v1";
  private static final String REPORTS = "resource-mobilization.report-obligation.events.v1";

  @Test
  void anAgreementGoesFromThePipelineToFinancialClosure() {
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put(
        "reportingSchedule", List.of(onDate("narrative", "final", LocalDate.of(2017, 6, 30))));
    terms.put("startsOn", "2016-01-01");
    terms.put("endsOn", "2016-12-31");
    JsonPath pipeline = drafted(terms);
    String id = pipeline.getString("id");
    assertEquals("pipeline", pipeline.getString("state"));
    assertEquals("100000.00", pipeline.getString("costSplit.direct.amount"));
    assertEquals("13000.00", pipeline.getString("costSplit.support.amount"));
    PublishedEvents.await(TOPIC, id, "drafted");
    assertEquals(0, owed(pipeline).size());

    JsonPath signed =
        ok(
            give(
                asOfficer(),
                AGREEMENTS,
                pipeline,
                "sign",
                Map.of("signedOn", "2016-01-05", "donorReference", "REF-1")));
    assertEquals("signed", signed.getString("state"));
    assertEquals("REF-1", signed.getString("donorReference"));
    PublishedEvents.await(TOPIC, id, "signed");

    JsonPath active =
        ok(give(asOfficer(), AGREEMENTS, signed, "activate", Map.of("on", "2016-02-01")));
    PublishedEvents.await(TOPIC, id, "activated");
    JsonPath ended =
        ok(
            give(
                asOfficer(),
                AGREEMENTS,
                active,
                "close-operationally",
                Map.of("on", "2016-12-31")));
    PublishedEvents.await(TOPIC, id, "operationally-closed");

    give(asFinanceOfficer(), AGREEMENTS, ended, "close-financially", null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/reports-owed"));
    JsonPath report = obligation(owed(ended).get(0).get("id").toString());
    ok(give(asClearingOfficer(), OBLIGATIONS, report, "waive", Map.of("reason", "by letter")));
    JsonPath closed =
        ok(
            give(
                asFinanceOfficer(),
                AGREEMENTS,
                ended,
                "close-financially",
                Map.of("on", "2017-12-31")));
    assertEquals("financially-closed", closed.getString("state"));
    PublishedEvents.await(TOPIC, id, "financially-closed");
    asStaff()
        .get(AGREEMENTS + "/{id}/history", id)
        .then()
        .body(
            "action",
            contains(
                "drafted", "signed", "activated", "operationally-closed", "financially-closed"));
  }

  @Test
  void signingMakesWhatIsOwedAndMakingItAgainChangesNothing() {
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put(
        "reportingSchedule",
        List.of(
            after("after-year-end", "narrative", "interim", "days", 90),
            after("after-year-end", "financial", "certified", "months", 6),
            after("after-end", "narrative", "final", "months", 6)));
    JsonPath agreement = signed(terms);
    List<Map<String, Object>> owed = owed(agreement);
    assertEquals(
        List.of("2021-03-31", "2021-06-30", "2022-03-31", "2022-06-30", "2022-06-30"),
        owed.stream().map(report -> report.get("dueOn")).toList());
    asOfficer()
        .post(AGREEMENTS + "/{id}/report-obligations", agreement.getString("id"))
        .then()
        .statusCode(200)
        .body("generated", equalTo(0));
    assertEquals(owed, owed(agreement));
    for (Map<String, Object> report : owed) {
      PublishedEvents.await(REPORTS, report.get("id"), "generated");
    }
  }

  @Test
  void beforeTheSignatureNothingIsOwed() {
    JsonPath pipeline = drafted(terms(donor(newName("Donor"))));
    asOfficer()
        .post(AGREEMENTS + "/{id}/report-obligations", pipeline.getString("id"))
        .then()
        .statusCode(409);
  }

  @Test
  void anotherSupportRateNeedsAReasonAndASecondPerson() {
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put("supportRate", "0.07");
    asOfficer()
        .body(terms)
        .post(AGREEMENTS)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/supportRateReason"));
    terms.put("supportRateReason", "eu-framework-agreement");
    JsonPath pipeline = drafted(terms);
    give(asOfficer(), AGREEMENTS, pipeline, "sign", Map.of("signedOn", "2020-01-02"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/support-rate-not-approved"));
    Map<String, String> approval = Map.of("reason", "ceiling of the framework agreement");
    give(as("marta", Role.FINANCE_OFFICER), AGREEMENTS, pipeline, "approve-support-rate", approval)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/second-person-needed"));
    give(asOfficer(), AGREEMENTS, pipeline, "approve-support-rate", approval)
        .then()
        .statusCode(403);
    JsonPath approved =
        ok(give(asFinanceOfficer(), AGREEMENTS, pipeline, "approve-support-rate", approval));
    assertEquals("olga", approved.getString("supportRate.approvedBy"));
    PublishedEvents.await(TOPIC, pipeline.getString("id"), "support-rate-approved");
    give(asFinanceOfficer(), AGREEMENTS, approved, "approve-support-rate", approval)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/support-rate-settled"));

    JsonPath revised = ok(give(asOfficer(), AGREEMENTS, approved, "revise", terms));
    PublishedEvents.await(TOPIC, pipeline.getString("id"), "revised");
    give(asOfficer(), AGREEMENTS, revised, "sign", Map.of("signedOn", "2020-01-02"))
        .then()
        .statusCode(422);
    JsonPath again =
        ok(give(asFinanceOfficer(), AGREEMENTS, revised, "approve-support-rate", approval));
    ok(give(asOfficer(), AGREEMENTS, again, "sign", Map.of("signedOn", "2020-01-02")));
  }

  @Test
  void anExtensionMovesWhatIsAheadAndKeepsWhatIsOverdue() {
    LocalDate today = today();
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put("startsOn", today.minusYears(2).toString());
    terms.put("endsOn", today.plusDays(10).toString());
    terms.put(
        "reportingSchedule",
        List.of(
            onDate("narrative", "interim", today.minusDays(1)),
            after("after-end", "narrative", "final", "days", 90),
            after("after-end", "financial", "final", "days", 90)));
    JsonPath agreement = signed(terms, today.minusYears(2).toString());
    Map<String, Object> submitted =
        owed(agreement).stream()
            .filter(report -> "financial".equals(report.get("kind")))
            .findFirst()
            .orElseThrow();
    Api.submitted(obligation(submitted.get("id").toString()), today);

    JsonPath amended =
        ok(
            give(
                asOfficer(),
                AGREEMENTS,
                agreement,
                "amendments",
                Map.of("reason", "no-cost extension", "endsOn", today.plusDays(100).toString())));
    assertEquals(today.plusDays(100).toString(), amended.getString("endsOn"));
    PublishedEvents.await(TOPIC, agreement.getString("id"), "amended");
    asStaff()
        .get(AGREEMENTS + "/{id}/amendments", agreement.getString("id"))
        .then()
        .body("reason", contains("no-cost extension"))
        .body("previousEndsOn", contains(today.plusDays(10).toString()));

    List<Map<String, Object>> owed = owed(amended);
    assertEquals(
        List.of(
            today.minusDays(1).toString(),
            today.plusDays(100).toString(),
            today.plusDays(190).toString()),
        owed.stream().map(report -> report.get("dueOn")).toList());
    assertEquals(true, owed.get(0).get("overdue"));
    assertEquals("submitted", owed.get(1).get("state"));
    JsonPath moved = obligation(owed.get(2).get("id").toString());
    assertEquals(List.of(today.plusDays(100).toString()), moved.getList("earlierDueDates.dueOn"));
    assertEquals(List.of("no-cost extension"), moved.getList("earlierDueDates.reason"));
    PublishedEvents.await(REPORTS, moved.getString("id"), "moved");
  }

  @Test
  void aNewScheduleMakesMovesAndWaivesButLeavesWhatIsOverdue() {
    LocalDate today = today();
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put("startsOn", today.minusYears(1).toString());
    terms.put("endsOn", today.plusDays(30).toString());
    terms.put(
        "reportingSchedule",
        List.of(
            onDate("narrative", "interim", today.minusDays(5)),
            onDate("narrative", "interim", today.plusDays(5)),
            after("after-end", "narrative", "final", "days", 90)));
    JsonPath agreement = signed(terms, today.minusYears(1).toString());
    ok(
        give(
            asOfficer(),
            AGREEMENTS,
            agreement,
            "amendments",
            Map.of(
                "reason",
                "fewer reports",
                "reportingSchedule",
                List.of(
                    after("after-end", "narrative", "final", "days", 120),
                    after("after-end", "financial", "final", "days", 120)))));
    List<Map<String, Object>> owed = owed(agreement);
    assertEquals(
        List.of("upcoming", "waived", "upcoming", "upcoming"),
        owed.stream().map(report -> report.get("state")).toList());
    assertEquals(true, owed.get(0).get("overdue"));
    assertEquals("fewer reports", owed.get(1).get("reason"));
    assertEquals(today.plusDays(150).toString(), owed.get(2).get("dueOn"));
    assertEquals(today.plusDays(150).toString(), owed.get(3).get("dueOn"));
  }

  @Test
  void anAmendmentExtendsOrChangesTheSchedule() {
    JsonPath agreement = signed(terms(donor(newName("Donor"))));
    for (Map<String, Object> nothing :
        List.of(
            Map.<String, Object>of("reason", "x"),
            Map.<String, Object>of("reason", "x", "endsOn", "2021-12-31"),
            Map.<String, Object>of("reason", "x", "endsOn", "2021-06-30"))) {
      give(asOfficer(), AGREEMENTS, agreement, "amendments", nothing)
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/nothing-amended"));
    }
    Map<String, Object> twice = after("after-end", "narrative", "final", "days", 90);
    give(
            asOfficer(),
            AGREEMENTS,
            agreement,
            "amendments",
            Map.of("reason", "x", "reportingSchedule", List.of(twice, twice)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reportingSchedule/1"));
    give(
            asOfficer(),
            AGREEMENTS,
            drafted(terms(donor(newName("D")))),
            "amendments",
            Map.of("reason", "x"))
        .then()
        .statusCode(409);
  }

  @Test
  void everyTermThatDoesNotHoldIsNamed() {
    String donor = donor(newName("Donor"));
    Map<String, Object> terms = terms(donor);
    terms.put("endsOn", "2019-12-31");
    terms.put("amount", money("-5.00", "EUR"));
    terms.put("coDonors", List.of(donor));
    terms.put(
        "instalments",
        List.of(
            Map.of("amount", money("1.00", "USD"), "dueOn", "2020-02-01", "milestone", "both"),
            Map.of("amount", money("1.00", "EUR"))));
    terms.put(
        "reportingSchedule",
        List.of(
            after("after-end", "narrative", "certified", "days", 90),
            Map.of("kind", "financial", "period", "final", "basis", "after-end"),
            onDate("financial", "interim", LocalDate.of(2019, 1, 1))));
    asOfficer()
        .body(terms)
        .post(AGREEMENTS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/agreement-terms"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/endsOn",
                "/amount/amount",
                "/exchangeRate",
                "/coDonors/0",
                "/instalments/0",
                "/instalments/0/amount/currency",
                "/instalments/1",
                "/instalments",
                "/reportingSchedule/0",
                "/reportingSchedule/1",
                "/reportingSchedule/2/dueOn"));
    asOfficer()
        .body(Map.of("earmarking", "R99", "supportRate", "0.5"))
        .post(AGREEMENTS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/donor", "/earmarking", "/supportRate", "/unit"));
  }

  @Test
  void anotherCurrencyIsWorthDollarsAtTheUnRateOfItsDate() {
    Map<String, Object> terms = terms(donor(newName("Donor")));
    terms.put("amount", money("1000.00", "EUR"));
    terms.put("exchangeRate", Map.of("perUsd", "0.893", "asOf", "2020-01-01"));
    terms.put(
        "instalments",
        List.of(
            Map.of("amount", money("400.00", "EUR"), "dueOn", "2020-02-01"),
            Map.of("amount", money("600.00", "EUR"), "milestone", "first report accepted")));
    JsonPath agreement = drafted(terms);
    assertEquals("1119.82", agreement.getString("amountInUsd.amount"));
    JsonPath signed =
        ok(
            give(
                asOfficer(),
                AGREEMENTS,
                agreement,
                "sign",
                Map.of(
                    "signedOn",
                    "2020-03-02",
                    "exchangeRate",
                    Map.of("perUsd", "0.909", "asOf", "2020-03-01"))));
    assertEquals("1100.11", signed.getString("amountInUsd.amount"));
    assertEquals(List.of("400.00", "600.00"), signed.getList("instalments.amount.amount"));
  }

  @Test
  void datesFollowOneAnotherAndNoneLiesAhead() {
    JsonPath pipeline = drafted(terms(donor(newName("Donor"))));
    String tomorrow = today().plusDays(2).toString();
    give(asOfficer(), AGREEMENTS, pipeline, "sign", Map.of("signedOn", tomorrow))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/signedOn"));
    JsonPath signed =
        ok(give(asOfficer(), AGREEMENTS, pipeline, "sign", Map.of("signedOn", "2020-01-15")));
    give(asOfficer(), AGREEMENTS, signed, "activate", Map.of("on", "2020-01-14"))
        .then()
        .statusCode(422)
        .body("detail", containsString("before its signature"));
    give(asOfficer(), AGREEMENTS, signed, "activate", Map.of("on", tomorrow))
        .then()
        .statusCode(422);
  }

  @Test
  void commandsOutOfTurnAreRefused() {
    JsonPath pipeline = drafted(terms(donor(newName("Donor"))));
    for (String verb : List.of("activate", "close-operationally")) {
      give(asOfficer(), AGREEMENTS, pipeline, verb, null).then().statusCode(409);
    }
    give(asFinanceOfficer(), AGREEMENTS, pipeline, "close-financially", null)
        .then()
        .statusCode(409);
    JsonPath signed =
        ok(give(asOfficer(), AGREEMENTS, pipeline, "sign", Map.of("signedOn", "2020-01-02")));
    give(asOfficer(), AGREEMENTS, signed, "sign", null).then().statusCode(409);
    give(asOfficer(), AGREEMENTS, signed, "revise", terms(donor(newName("Other"))))
        .then()
        .statusCode(409)
        .body("detail", equalTo("revise is not possible: the agreement is signed"));
  }

  @Test
  void onlyTheRightPersonsGiveCommands() {
    JsonPath pipeline = drafted(terms(donor(newName("Donor"))));
    for (String verb : List.of("sign", "activate", "close-operationally")) {
      give(asStaff(), AGREEMENTS, pipeline, verb, null).then().statusCode(403);
      give(asFinanceOfficer(), AGREEMENTS, pipeline, verb, null).then().statusCode(403);
      give(asOfficerOf("ROAP"), AGREEMENTS, pipeline, verb, null).then().statusCode(403);
    }
    give(asOfficerOf("ROAP"), AGREEMENTS, pipeline, "amendments", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    give(asOfficer(), AGREEMENTS, pipeline, "close-financially", null).then().statusCode(403);
    asOfficerOf("ROAP").body(terms(donor(newName("D")))).post(AGREEMENTS).then().statusCode(403);
    asStaff().body(terms(donor(newName("D")))).post(AGREEMENTS).then().statusCode(403);
    asOfficerOf("ROAP")
        .post(AGREEMENTS + "/{id}/report-obligations", pipeline.getString("id"))
        .then()
        .statusCode(403);
    asStaff()
        .get(AGREEMENTS + "/{id}", pipeline.getString("id"))
        .then()
        .body("allowedActions.allowed", contains(false, false, false, false, false, false, false))
        .body(
            "allowedActions.find { it.action == 'sign' }.reason", startsWith("it takes the role"));
    asOfficerOf("ROAF")
        .get(AGREEMENTS + "/{id}", pipeline.getString("id"))
        .then()
        .body("allowedActions.findAll { it.allowed }.action", contains("revise", "sign"));
  }

  @Test
  void aDonorThatIsRetiredOrUnknownSignsNothing() {
    JsonPath donor = registered(newName("Gone"));
    ok(give(asOfficer(), DONORS, donor, "retire", Map.of("reason", "dissolved")));
    asOfficer().body(terms(donor.getString("id"))).post(AGREEMENTS).then().statusCode(409);
    asOfficer().body(terms(UUID.randomUUID().toString())).post(AGREEMENTS).then().statusCode(404);
  }

  @Test
  void theSameRequestTwiceMakesOneAgreement() {
    Map<String, Object> terms = terms(donor(newName("Donor")));
    String key = UUID.randomUUID().toString();
    String first = post(terms, key);
    assertEquals(first, post(terms, key));
  }

  @Test
  void theListIsFilteredByStateDonorUnitRegionAndText() {
    String donor = donor(newName("Donor"));
    String coDonor = donor(newName("Co-donor"));
    Map<String, Object> terms = terms(donor);
    terms.put("coDonors", List.of(coDonor));
    terms.put("donorReference", "REF-" + UUID.randomUUID());
    String id = drafted(terms).getString("id");
    signed(terms(donor));
    for (Map<String, Object> filter :
        List.of(
            Map.<String, Object>of("donor", coDonor),
            Map.<String, Object>of("donor", donor, "state", "pipeline"),
            Map.<String, Object>of("q", terms.get("donorReference")))) {
      asStaff()
          .queryParams(filter)
          .get(AGREEMENTS)
          .then()
          .statusCode(200)
          .body("items.id", contains(id));
    }
    asStaff()
        .queryParams(Map.of("donor", donor, "unit", "ROAF", "region", "africa", "sort", "endsOn"))
        .get(AGREEMENTS)
        .then()
        .body("items.id", hasItem(id))
        .body("next", nullValue());
    asStaff()
        .header("Accept", "text/csv")
        .queryParam("donor", donor)
        .get(AGREEMENTS)
        .then()
        .statusCode(200)
        .body(containsString("113000.00"));
  }

  private static String post(Map<String, Object> terms, String key) {
    return asOfficer()
        .header("Idempotency-Key", key)
        .body(terms)
        .post(AGREEMENTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
