package org.unhabitat.baraza.resources.donor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.unhabitat.baraza.resources.Api.DONORS;
import static org.unhabitat.baraza.resources.Api.asFinanceOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficer;
import static org.unhabitat.baraza.resources.Api.asOfficerOf;
import static org.unhabitat.baraza.resources.Api.asStaff;
import static org.unhabitat.baraza.resources.Api.give;
import static org.unhabitat.baraza.resources.Api.newName;
import static org.unhabitat.baraza.resources.Api.ok;
import static org.unhabitat.baraza.resources.Api.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** The register of donors. */
@QuarkusTest
class DonorTest {
  private static final String TOPIC = "resource-mobilization.donor.events.v1";

  @Test
  void aDonorIsEnteredWithItsNamesAndPublishedWithoutItsFocalPoints() {
    String name = newName("Government of Mfano");
    String id =
        asOfficer()
            .body(
                Map.of(
                    "names",
                    Map.of("en", name, "fr", "Gouvernement du " + name),
                    "aliases",
                    List.of("Mfano " + name),
                    "contributorType",
                    "C01",
                    "country",
                    "KEN",
                    "unit",
                    "ERSKI",
                    "focalPoints",
                    List.of(Map.of("person", "marta", "unit", "ERSKI"))))
            .post(DONORS)
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .header("ETag", equalTo("\"1\""))
            .body("reference", containsString("DON/"))
            .body("state", equalTo("active"))
            .body("contributorType", equalTo("C01"))
            .body("aliases", contains("Mfano " + name))
            .body("focalPoints.person", contains("marta"))
            .extract()
            .path("id");
    PublishedEvents.Message event = PublishedEvents.await(TOPIC, id, "registered");
    assertEquals("KEN", event.data().path("country").asText());
    assertFalse(event.data().has("focalPoints"));
    asStaff().get(DONORS + "/{id}", id).then().statusCode(200).body("names.en", equalTo(name));
    asStaff()
        .get(DONORS + "/{id}/history", id)
        .then()
        .body("[0].actor", equalTo("marta"))
        .body("[0].changes.pointer", hasItem("/focalPoints"));
  }

  @Test
  void aNameResolvesToOneDonorHoweverItIsSpelt() {
    String name = newName("Amis de l'Exemple");
    JsonPath donor = registered(name);
    String other = name.toUpperCase(Locale.ROOT).replace('\'', '\u2019').replace(" ", "  ");
    asOfficer()
        .body(Map.of("names", Map.of("en", other), "contributorType", "C05", "unit", "ERSKI"))
        .post(DONORS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/donor-name-taken"))
        .body("detail", containsString(donor.getString("reference")));
    JsonPath second = registered(newName("Another"));
    give(asOfficer(), DONORS, second, "add-alias", Map.of("alias", other))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/donor-name-taken"));
    asStaff()
        .queryParam("name", other)
        .get(DONORS)
        .then()
        .body("items.id", contains(donor.getString("id")));
  }

  @Test
  void anAliasResolvesToItsDonor() {
    JsonPath donor = registered(newName("European Example"));
    String alias = newName("EE");
    ok(give(asOfficer(), DONORS, donor, "add-alias", Map.of("alias", alias)));
    PublishedEvents.await(TOPIC, donor.getString("id"), "alias-added");
    asStaff()
        .queryParam("name", alias.toLowerCase(Locale.ROOT))
        .get(DONORS)
        .then()
        .body("items.id", contains(donor.getString("id")));
    asStaff()
        .queryParam("q", alias.substring(5))
        .get(DONORS)
        .then()
        .body("items.id", contains(donor.getString("id")));
    asStaff().queryParam("name", newName("nobody")).get(DONORS).then().body("items", empty());
  }

  @Test
  void aRetiredDonorIsOutOfUseButStaysThere() {
    JsonPath donor = registered(newName("Twice"));
    JsonPath retired =
        ok(give(asOfficer(), DONORS, donor, "retire", Map.of("reason", "entered twice")));
    PublishedEvents.await(TOPIC, donor.getString("id"), "retired");
    assertEquals("retired", retired.getString("state"));
    give(asOfficer(), DONORS, retired, "add-alias", Map.of("alias", newName("x")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/donor-retired"));
    give(asOfficer(), DONORS, retired, "retire", Map.of("reason", "x")).then().statusCode(409);
  }

  @Test
  void everyWrongFieldIsNamed() {
    asOfficer()
        .body(
            Map.of(
                "names",
                Map.of("en", "x"),
                "contributorType",
                "C99",
                "country",
                "Kenya",
                "businessPartner",
                "none",
                "unit",
                " "))
        .post(DONORS)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/businessPartner", "/contributorType", "/country", "/unit"));
    asOfficer().post(DONORS).then().statusCode(400);
  }

  @Test
  void aBusinessPartnerIsOneDonor() {
    String number = Integer.toString(ThreadLocalRandom.current().nextInt(500_000_000, 600_000_000));
    for (int status : List.of(201, 422)) {
      asOfficer()
          .body(
              Map.of(
                  "names",
                  Map.of("en", newName("Partner")),
                  "contributorType",
                  "C06",
                  "businessPartner",
                  number,
                  "unit",
                  "ERSKI"))
          .post(DONORS)
          .then()
          .statusCode(status);
    }
  }

  @Test
  void onlyDonorRelationsOfTheUnitWrites() {
    JsonPath donor = registered(newName("Guarded"));
    Map<String, Object> command =
        Map.of("names", Map.of("en", newName("x")), "contributorType", "C01", "unit", "ERSKI");
    asStaff().body(command).post(DONORS).then().statusCode(403);
    asFinanceOfficer().body(command).post(DONORS).then().statusCode(403);
    asOfficerOf("ROAP").body(command).post(DONORS).then().statusCode(403);
    give(asStaff(), DONORS, donor, "add-alias", Map.of("alias", "x")).then().statusCode(403);
    give(asOfficerOf("ROAP"), DONORS, donor, "add-alias", Map.of("alias", "x"))
        .then()
        .statusCode(403);
    give(asOfficerOf("ROAP"), DONORS, donor, "retire", Map.of("reason", "x"))
        .then()
        .statusCode(403);
    asStaff()
        .get(DONORS + "/{id}", donor.getString("id"))
        .then()
        .body("allowedActions.allowed", contains(false, false));
  }

  @Test
  void theListIsFilteredByTypeCountryAndState() {
    registered(newName("Listed"));
    asStaff()
        .queryParam("contributorType", "C07")
        .queryParam("country", "ZZZ")
        .get(DONORS)
        .then()
        .statusCode(200)
        .body("items", empty());
    asStaff()
        .queryParam("contributorType", "C01")
        .queryParam("state", "active")
        .queryParam("limit", 1)
        .get(DONORS)
        .then()
        .body("items", hasSize(1))
        .body("items.contributorType", not(hasItem("C05")));
    asStaff().queryParam("contributorType", "kind").get(DONORS).then().statusCode(400);
    asStaff()
        .header("Accept", "text/csv")
        .get(DONORS)
        .then()
        .statusCode(200)
        .body(containsString("names.en"));
  }
}
