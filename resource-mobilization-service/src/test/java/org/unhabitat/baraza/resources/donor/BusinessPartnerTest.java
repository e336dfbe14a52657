package org.unhabitat.baraza.resources.donor;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.resources.Api.DONORS;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.newName;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** What the ERP knows of donors stands beside what the suite knows of them. */
@QuarkusTest
class BusinessPartnerTest {
  private static final String ERP = "erp.business-partner.state.v1";
  private static final String TYPE = "org.unhabitat.erp.business-partner.updated.v1";
  private static final String TOPIC = "resource-mobilization.donor.events.v1";

  @Test
  void theExampleOfTheContractBecomesADonor() {
    send("1000101", EventContracts.example("erp", "business-partner", "updated"));
    String id = awaitNamed("Government of Sweden");
    PublishedEvents.await(TOPIC, id, "registered");
    asStaff()
        .get(DONORS + "/{id}", id)
        .then()
        .body("contributorType", equalTo("C01"))
        .body("country", equalTo("SWE"))
        .body("unit", equalTo("ERSKI"))
        .body("businessPartner.number", equalTo("1000101"))
        .body("businessPartner.names.fr", equalTo("Gouvernement de la Suède"));
  }

  @Test
  void theErpNeverOverwritesWhatTheSuiteKnows() {
    String number = newNumber();
    String name = newName("Fondation Exemple");
    String id = registered(name, number);
    send(number, partner(number, 1, "EXEMPLE FDN", "C06", "[\"donor\"]"));
    PublishedEvents.await(TOPIC, id, "business-partner-updated");
    asStaff()
        .get(DONORS + "/{id}", id)
        .then()
        .body("names.en", equalTo(name))
        .body("contributorType", equalTo("C05"))
        .body("country", nullValue())
        .body("businessPartner.names.en", equalTo("EXEMPLE FDN"))
        .body("businessPartner.contributorType", equalTo("C06"))
        .body("businessPartner.country", equalTo("FRA"));
  }

  @Test
  void aPartnerIsTheDonorThatGoesByItsName() {
    String name = newName("Umoja Legacy");
    String number = newNumber();
    String id = registered(name, null);
    send(number, partner(number, 1, name.toUpperCase(Locale.ROOT), "C05", "[\"donor\"]"));
    PublishedEvents.await(TOPIC, id, "business-partner-updated");
    named(name).body("items[0].businessPartner.number", equalTo(number));
  }

  @Test
  void aStateThatComesLateChangesNothing() {
    String number = newNumber();
    String name = newName("Late");
    send(number, partner(number, 7, name, "C05", "[\"donor\"]"));
    String id = awaitNamed(name);
    send(number, partner(number, 6, "an older name", "C05", "[\"donor\"]"));
    send(number, partner(number, 8, "a newer name", "C05", "[\"donor\"]"));
    PublishedEvents.await(TOPIC, id, "business-partner-updated");
    asStaff()
        .get(DONORS + "/{id}", id)
        .then()
        .body("version", equalTo(2))
        .body("businessPartner.names.en", equalTo("a newer name"));
  }

  @Test
  void whoIsNoDonorIsOfNoConcern() {
    String vendor = newName("Vendor");
    String donor = newName("Donor");
    String key = newNumber();
    send(key, partner(key, 1, vendor, "C06", "[\"vendor\"]"));
    String next = newNumber();
    // The same key, so that the second message comes after the first.
    PublishedEvents.sendEvent(
        ERP,
        key,
        UUID.randomUUID().toString(),
        "/erp",
        TYPE,
        partner(next, 1, donor, "C06", "[\"donor\"]"));
    awaitNamed(donor);
    named(vendor).body("items", empty());
  }

  @Test
  void twoPartnersOfOneNameAreLeftToAPerson() {
    String name = newName("Two numbers");
    String first = newNumber();
    String second = newNumber();
    registered(name, first);
    send(second, partner(second, 1, name, "C05", "[\"donor\"]"));
    PublishedEvents.Message dead =
        PublishedEvents.await(
            ERP + ".resource-mobilization-service.dlt", message -> second.equals(message.key()));
    assertEquals(name, dead.data().path("names").path("en").asText());
  }

  @Test
  void aMessageThatIsNotWellFormedIsParked() {
    String number = newNumber();
    send(number, "{\"number\": \"" + number + "\", \"version\": 1}");
    PublishedEvents.await(
        ERP + ".resource-mobilization-service.dlt", message -> number.equals(message.key()));
  }

  private static String registered(String name, String number) {
    Map<String, Object> command =
        new HashMap<>(
            Map.of("names", Map.of("en", name), "contributorType", "C05", "unit", "ERSKI"));
    if (number != null) {
      command.put("businessPartner", number);
    }
    return asOfficer().body(command).post(DONORS).then().statusCode(201).extract().path("id");
  }

  private static void send(String number, String json) {
    PublishedEvents.sendEvent(ERP, number, UUID.randomUUID().toString(), "/erp", TYPE, json);
  }

  private static String partner(
      String number, long version, String name, String kind, String roles) {
    return """
        {"version": %d, "number": "%s", "names": {"en": "%s"}, "kind": "%s", "country": "FRA",
         "roles": %s, "somethingNew": true}
        """
        .formatted(version, number, name, kind, roles);
  }

  private static String awaitNamed(String name) {
    await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> !named(name).extract().jsonPath().getList("items").isEmpty());
    return named(name).extract().path("items[0].id");
  }

  private static ValidatableResponse named(String name) {
    return asStaff().queryParam("name", name).get(DONORS).then().statusCode(200);
  }

  private static String newNumber() {
    return Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 499_999_999));
  }
}
