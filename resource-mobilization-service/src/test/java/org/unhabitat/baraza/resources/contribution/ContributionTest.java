package org.unhabitat.baraza.resources.contribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.resources.Api.CONTRIBUTIONS;
import static org.unhabitat.baraza.resources.Api.DONORS;
import static org.unhabitat.baraza.resources.Api.asClearingOfficer;
import static org.unhabitat.baraza.resources.Api.asFinanceOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficerOf;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.donor;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.money;
import static org.unhabitat.baraza.resources.Api.newName;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.registered;
import static org.unhabitat.baraza.resources.Api.signed;
import static org.unhabitat.baraza.resources.Api.terms;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Pledges and commitments are entered; receipts never are. */
@QuarkusTest
class ContributionTest {
  private static final String TOPIC = "resource-mobilization.contribution.events.v1";

  @Test
  void aPledgeIsEnteredPublishedAndWithdrawn() {
    JsonPath pledge = entered(pledge(donor(newName("Donor")), 2035, "250000.10"));
    assertEquals("250000.10", pledge.getString("amount.amount"));
    assertEquals("entered", pledge.getString("source"));
    PublishedEvents.await(TOPIC, pledge.getString("id"), "recorded");
    JsonPath withdrawn =
        ok(give(asOfficer(), CONTRIBUTIONS, pledge, "withdraw", Map.of("reason", "no budget")));
    assertEquals("withdrawn", withdrawn.getString("state"));
    PublishedEvents.await(TOPIC, pledge.getString("id"), "withdrawn");
    give(asOfficer(), CONTRIBUTIONS, withdrawn, "withdraw", Map.of("reason", "x"))
        .then()
        .statusCode(409);
    asStaff()
        .get(CONTRIBUTIONS + "/{id}/history", pledge.getString("id"))
        .then()
        .body("action", contains("recorded", "withdrawn"))
        .body("[1].reason", equalTo("no budget"));
  }

  @Test
  void receiptsAndRefundsAreNeverTyped() {
    for (String kind : List.of("receipt", "refund")) {
      Map<String, Object> command = pledge(donor(newName("Donor")), 2034, "1.00");
      command.put("kind", kind);
      asFinanceOfficer()
          .body(command)
          .post(CONTRIBUTIONS)
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/receipt-typed"))
          .body("errors.pointer", contains("/kind"));
    }
  }

  @Test
  void moneyIsExactToTheCent() {
    Map<String, Object> command = pledge(donor(newName("Donor")), 2034, "1.005");
    asOfficer()
        .body(command)
        .post(CONTRIBUTIONS)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/amount/amount"));
  }

  @Test
  void totalsKeepPledgesAndCommitmentsApart() {
    String one = donor(newName("A"));
    String other = donor(newName("B"));
    entered(pledge(one, 2036, "0.10"));
    entered(pledge(one, 2036, "0.20"));
    entered(pledge(other, 2036, "1000000000.70"));
    Map<String, Object> commitment = pledge(one, 2036, "5.00");
    commitment.put("kind", "commitment");
    entered(commitment);
    Map<String, Object> reduction = pledge(one, 2036, "-0.05");
    entered(reduction);
    JsonPath gone = entered(pledge(one, 2036, "999.00"));
    ok(give(asOfficer(), CONTRIBUTIONS, gone, "withdraw", Map.of("reason", "typing error")));

    asStaff()
        .queryParam("year", 2036)
        .get(CONTRIBUTIONS + "/totals")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].year", equalTo(2036))
        .body("items[0].contributions", equalTo(5))
        .body("items[0].pledged.amount", equalTo("1000000000.95"))
        .body("items[0].committed.amount", equalTo("5.00"))
        .body("items[0].total.amount", equalTo("0.00"));
    asStaff()
        .queryParam("year", 2036)
        .queryParam("by", "donor")
        .get(CONTRIBUTIONS + "/totals")
        .then()
        .body("items.donor.id", contains(one, other))
        .body("items.pledged.amount", contains("0.25", "1000000000.70"));
    asStaff()
        .queryParam("donor", other)
        .get(CONTRIBUTIONS + "/totals")
        .then()
        .body("items.pledged.amount", contains("1000000000.70"));
    asStaff().queryParam("year", "20").get(CONTRIBUTIONS + "/totals").then().statusCode(400);
  }

  @Test
  void aContributionMayBeUnderAnAgreement() {
    String donor = donor(newName("Donor"));
    Map<String, Object> command = pledge(donor, 2034, "1.00");
    command.put("agreement", signed(terms(donor)).getString("id"));
    assertEquals(command.get("agreement"), entered(command).getString("agreementId"));
    command.put("agreement", UUID.randomUUID().toString());
    asOfficer().body(command).post(CONTRIBUTIONS).then().statusCode(404);
  }

  @Test
  void aRetiredDonorPledgesNothing() {
    JsonPath donor = registered(newName("Gone"));
    ok(give(asOfficer(), DONORS, donor, "retire", Map.of("reason", "dissolved")));
    asOfficer()
        .body(pledge(donor.getString("id"), 2034, "1.00"))
        .post(CONTRIBUTIONS)
        .then()
        .statusCode(409);
  }

  @Test
  void theListIsFilteredByYearDonorKindAndState() {
    String donor = donor(newName("Donor"));
    String id = entered(pledge(donor, 2037, "7.00")).getString("id");
    asStaff()
        .queryParams(
            Map.of(
                "year",
                2037,
                "donor",
                donor,
                "kind",
                "pledge",
                "revenueType",
                "voluntary-earmarked",
                "state",
                "recorded"))
        .get(CONTRIBUTIONS)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    asStaff()
        .queryParams(Map.of("donor", donor, "kind", "receipt"))
        .get(CONTRIBUTIONS)
        .then()
        .body("items", hasSize(0));
    asStaff().get(CONTRIBUTIONS + "/{id}", id).then().body("donor.id", equalTo(donor));
  }

  @Test
  void onlyTheRightPersonsOfTheUnitEnterAndWithdraw() {
    Map<String, Object> command = pledge(donor(newName("Donor")), 2034, "1.00");
    asStaff().body(command).post(CONTRIBUTIONS).then().statusCode(403);
    asClearingOfficer().body(command).post(CONTRIBUTIONS).then().statusCode(403);
    asOfficerOf("ROAP").body(command).post(CONTRIBUTIONS).then().statusCode(403);
    JsonPath pledge = entered(command);
    give(asOfficerOf("ROAP"), CONTRIBUTIONS, pledge, "withdraw", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    ok(give(asFinanceOfficer(), CONTRIBUTIONS, pledge, "withdraw", Map.of("reason", "x")));
  }

  private static JsonPath entered(Map<String, Object> command) {
    return asOfficer()
        .body(command)
        .post(CONTRIBUTIONS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static Map<String, Object> pledge(String donor, int year, String amount) {
    Map<String, Object> command = new HashMap<>();
    command.put("kind", "pledge");
    command.put("donor", donor);
    command.put("year", year);
    command.put("amount", money(amount, "USD"));
    command.put("revenueType", "voluntary-earmarked");
    command.put("unit", "ERSKI");
    return command;
  }
}
