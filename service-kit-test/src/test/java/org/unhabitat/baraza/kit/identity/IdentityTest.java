package org.unhabitat.baraza.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.sample.Notes;
import org.unhabitat.baraza.kittest.Tokens;

/** Who may do what: denied unless a role, a unit and a valid token allow it. */
@QuarkusTest
class IdentityTest {

  @Test
  void withoutATokenNothingIsAnswered() {
    given()
        .get("/notes/in-state")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue());
  }

  @Test
  void aTokenThatIsTamperedExpiredOrMeantForOthersIsRefused() {
    String good = Tokens.of("amina", Role.STAFF);
    String tampered = good.substring(0, good.length() - 6) + "AAAAAA";
    String unsigned =
        "eyJhbGciOiJub25lIn0." + good.substring(good.indexOf('.') + 1, good.lastIndexOf('.')) + ".";
    for (String token :
        List.of(
            tampered,
            unsigned,
            "nonsense",
            Tokens.expired("amina", Role.STAFF),
            Tokens.forAnotherAudience("amina", Role.STAFF))) {
      with(token)
          .get("/notes/in-state")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", notNullValue());
    }
    with(good).get("/notes/in-state").then().statusCode(200);
  }

  @Test
  void aTokenThatWasAcceptedIsRefusedFromItsExpiryOn() {
    String token = Tokens.validFor(Duration.ofSeconds(3), "amina", Role.STAFF);
    with(token).get("/notes/in-state").then().statusCode(200);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> with(token).get("/notes/in-state").then().statusCode(401));
  }

  @Test
  void aRoleOpensOnlyItsOwnDoors() {
    String id = Notes.written("a");
    with(Tokens.of("somebody", Role.STAFF))
        .header("If-Match", "\"1\"")
        .post("/notes/{id}/sign", id)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    with(Tokens.of("somebody", Role.STAFF)).get("/operations/dead-letters").then().statusCode(403);
    with(Tokens.of("visitor", "another-role")).get("/notes/in-state").then().statusCode(403);
  }

  @Test
  void anEndpointThatNamesNoRoleIsClosedToAll() {
    with(Tokens.of("amina", Role.STAFF, Role.OPERATIONS)).get("/nobody").then().statusCode(403);
  }

  @Test
  void theUnitDecidesOnTheSingleRecord() {
    String officer =
        Tokens.of("chen", Set.of(Role.STAFF, Role.GOVERNANCE_SECRETARY), List.of("ROAP"));
    with(officer).body(Map.of("text", "a", "unit", "ROAF")).post("/notes").then().statusCode(403);
    with(officer).body(Map.of("text", "a", "unit", "ROAP")).post("/notes").then().statusCode(201);
    with(officer)
        .header("If-Match", "\"1\"")
        .post("/notes/{id}/sign", Notes.written("of another unit"))
        .then()
        .statusCode(403);
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
