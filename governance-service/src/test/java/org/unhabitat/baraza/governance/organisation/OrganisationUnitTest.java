package org.unhabitat.baraza.governance.organisation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/** What the ERP says of units is known as of any day, whatever the order in which it comes. */
@QuarkusTest
class OrganisationUnitTest {
  private static final String INBOUND = "erp.organisation-unit.state.v1";
  private static final String OUTBOUND = "governance.organisation-unit.events.v1";
  private static final String TYPE = "org.unhabitat.erp.organisation-unit.updated.v1";
  private static final String UNITS = API + "/organisation-units";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A code that no other test uses. */
  private static String unit(String prefix) {
    return prefix + NUMBER.incrementAndGet();
  }

  private static void say(
      String code, int version, String kind, String parent, String from, String to) {
    send(
        code,
        """
        {"version": %d, "code": "%s", "kind": "%s", "names": {"en": "Unit %s"},
         "parentCode": %s, "validFrom": "%s", "validTo": %s, "costCentre": "unknown here"}
        """
            .formatted(version, code, kind, code, quoted(parent), from, quoted(to)));
  }

  private static void send(String code, String data) {
    PublishedEvents.sendEvent(INBOUND, code, UUID.randomUUID().toString(), "/erp", TYPE, data);
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static String awaitUnit(String code, String asOf, List<String> path) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> asStaff().get(UNITS + "/" + code + "?asOf=" + asOf),
            answer ->
                answer.statusCode() == 200
                    && answer.jsonPath().getList("path", String.class).equals(path))
        .jsonPath()
        .getString("id");
  }

  private static List<String> awaitDeadLetters(String code, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asOperations()
                    .get("/operations/dead-letters")
                    .jsonPath()
                    .<String>getList("findAll { it.key == '" + code + "' }.id"),
            letters -> letters.size() == count);
  }

  private static void discard(List<String> letters) {
    for (String letter : letters) {
      asOperations()
          .body("{\"reason\": \"sent by a test\"}")
          .post("/operations/dead-letters/{id}/discard", letter)
          .then()
          .statusCode(200);
    }
  }

  private static RequestSpecification asOperations() {
    return given().auth().oauth2(Tokens.of("omar", Role.OPERATIONS)).contentType(ContentType.JSON);
  }

  private static String root() {
    String root = unit("ROOT");
    say(root, 1, "programme", null, "2000-01-01", null);
    awaitUnit(root, "2021-01-01", List.of(root));
    return root;
  }

  @Test
  void theMessageOfTheContractIsUnderstood() {
    send("ROAF", EventContracts.example("erp", "organisation-unit", "updated"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asStaff()
                    .get(UNITS + "/waiting")
                    .jsonPath()
                    .getList("code", String.class)
                    .contains("ROAF"));
  }

  @Test
  void aReorganisationMovesAUnitFromADateOn() {
    String root = root();
    String old = unit("OLD");
    String fresh = unit("NEW");
    String office = unit("OFF");
    say(old, 1, "division", root, "2002-01-01", null);
    say(fresh, 1, "division", root, "2020-01-01", null);
    awaitUnit(old, "2021-01-01", List.of(root, old));
    awaitUnit(fresh, "2021-01-01", List.of(root, fresh));
    say(office, 1, "regional-office", old, "2010-01-01", null);
    String id = awaitUnit(office, "2019-12-31", List.of(root, old, office));
    say(office, 2, "regional-office", fresh, "2020-01-01", null);
    awaitUnit(office, "2020-01-01", List.of(root, fresh, office));
    awaitUnit(office, "2019-12-31", List.of(root, old, office));
    say(office, 3, "liaison-office", fresh, "2020-01-01", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                "liaison-office"
                    .equals(asStaff().get(UNITS + "/" + id).jsonPath().getString("kind")));
    say(office, 4, "liaison-office", fresh, "2020-01-01", "2021-06-30");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asStaff().get(UNITS + "/" + id).statusCode() == 404);
    say(office, 5, "liaison-office", fresh, "2020-01-01", null);
    awaitUnit(office, "2022-01-01", List.of(root, fresh, office));
    PublishedEvents.await(OUTBOUND, id, "established");
    assertEquals(2, PublishedEvents.await(OUTBOUND, id, "moved").data().path("placements").size());
    PublishedEvents.await(OUTBOUND, id, "revised");
    PublishedEvents.await(OUTBOUND, id, "ended");
    PublishedEvents.await(OUTBOUND, id, "reopened");
    asStaff()
        .get(UNITS + "/" + id + "/history")
        .then()
        .body("action", contains("established", "moved", "revised", "ended", "reopened"))
        .body("actor", hasItem("system"));
    asStaff()
        .get(UNITS + "?asOf=2019-12-31&parent=" + old)
        .then()
        .statusCode(200)
        .body("items.code", contains(office))
        .body("items[0].path", contains(root, old, office))
        .body("items[0].asOf", equalTo("2019-12-31"));
    asStaff()
        .get(UNITS + "?asOf=2019-12-31&kind=liaison-office&parent=" + old)
        .then()
        .body("items", hasSize(0));
    asStaff()
        .get(UNITS + "?asOf=1999-12-31&limit=200")
        .then()
        .body("items.code", not(hasItem(office)));
  }

  @Test
  void aChildMayArriveBeforeItsParentAndItsParentBeforeTheGrandparent() {
    String root = unit("TOP");
    String parent = unit("MID");
    String child = unit("LOW");
    say(child, 1, "section", parent, "2020-01-01", null);
    say(parent, 1, "division", root, "2020-01-01", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asStaff()
                    .get(UNITS + "/waiting")
                    .jsonPath()
                    .getList("code", String.class)
                    .containsAll(List.of(child, parent)));
    asStaff().get(UNITS + "/" + child).then().statusCode(404);
    say(root, 1, "programme", null, "2000-01-01", null);
    awaitUnit(child, "2021-01-01", List.of(root, parent, child));
    asStaff()
        .get(UNITS + "/waiting")
        .then()
        .body("code", not(hasItem(child)))
        .body("code", not(hasItem(parent)));
  }

  @Test
  void whatIsSetAsideAndBreaksARuleStaysAsideWithItsReason() {
    String root = unit("LATE");
    String child = unit("EARLY");
    say(child, 1, "section", root, "1990-01-01", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asStaff()
                    .get(UNITS + "/waiting")
                    .jsonPath()
                    .getList("code", String.class)
                    .contains(child));
    say(root, 1, "programme", null, "2000-01-01", null);
    awaitUnit(root, "2021-01-01", List.of(root));
    asStaff()
        .get(UNITS + "/waiting")
        .then()
        .body("find { it.code == '" + child + "' }.fault", notNullValue());
    say(child, 2, "section", root, "2000-01-01", null);
    awaitUnit(child, "2021-01-01", List.of(root, child));
  }

  @Test
  void anOlderOrRepeatedStateChangesNothing() {
    String root = root();
    String unit = unit("VER");
    say(unit, 5, "section", root, "2020-01-01", null);
    String id = awaitUnit(unit, "2021-01-01", List.of(root, unit));
    say(unit, 4, "section", root, "2020-01-01", "2020-12-31");
    say(unit, 5, "section", root, "2020-01-01", "2020-12-31");
    say(unit, 6, "section", root, "2020-01-01", null);
    say(unit, 7, "branch", root, "2020-01-01", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "branch".equals(asStaff().get(UNITS + "/" + id).jsonPath().getString("kind")));
    asStaff().get(UNITS + "/" + unit).then().header("ETag", "\"2\"").body("validTo", equalTo(null));
  }

  @Test
  void whatWouldBreakTheTreeIsParkedAndNobodyElseWaits() {
    String root = root();
    String above = unit("ABOVE");
    String below = unit("BELOW");
    say(above, 1, "division", root, "2020-01-01", null);
    awaitUnit(above, "2021-01-01", List.of(root, above));
    say(below, 1, "section", above, "2020-01-01", null);
    awaitUnit(below, "2021-01-01", List.of(root, above, below));
    // A cycle; and behind it what would be right, which waits for it.
    say(above, 2, "division", below, "2021-01-01", null);
    say(above, 3, "division", root, "2020-01-01", null);
    // The end of a unit that has a living child.
    say(root, 2, "programme", null, "2000-01-01", "2021-12-31");
    List<String> cycle = awaitDeadLetters(above, 2);
    List<String> gap = awaitDeadLetters(root, 1);
    String other = root();
    awaitUnit(other, "2021-01-01", List.of(other));
    awaitUnit(below, "2022-06-01", List.of(root, above, below));
    discard(cycle);
    discard(gap);
  }

  @Test
  void unitsThatWaitForOneAnotherInACircleAreParked() {
    String one = unit("ONE");
    String two = unit("TWO");
    String three = unit("THREE");
    say(one, 1, "section", two, "2020-01-01", null);
    say(two, 1, "section", three, "2020-01-01", null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asStaff()
                    .get(UNITS + "/waiting")
                    .jsonPath()
                    .getList("code", String.class)
                    .containsAll(List.of(one, two)));
    say(three, 1, "section", one, "2020-01-01", null);
    discard(awaitDeadLetters(three, 1));
    String self = unit("SELF");
    say(self, 1, "section", self, "2020-01-01", null);
    discard(awaitDeadLetters(self, 1));
  }

  @Test
  void whatCannotBeReadIsParked() {
    String unit = unit("BAD");
    say(unit, 1, "no-such-kind", null, "2020-01-01", null);
    discard(awaitDeadLetters(unit, 1));
    say(unit, 2, "section", null, "2020-01-02", "2020-01-01");
    discard(awaitDeadLetters(unit, 1));
    // Each of a unit of its own: what comes after a letter that is parked waits behind it.
    List<String> units = new ArrayList<>();
    for (String missing : List.of("version", "code", "kind", "names", "validFrom")) {
      String lacking = unit("LACK");
      units.add(lacking);
      send(lacking, without(missing, lacking));
    }
    String odd = unit("ODD");
    units.add(odd);
    send(odd, without("none", "not a code"));
    units.forEach(each -> discard(awaitDeadLetters(each, 1)));
    PublishedEvents.sendEvent(
        INBOUND, unit, UUID.randomUUID().toString(), "/erp", TYPE.replace("v1", "v2"), "{}");
    discard(awaitDeadLetters(unit, 1));
  }

  private static String without(String field, String code) {
    return """
    {"version": 3, "code": "%s", "kind": "section", "names": {"en": "Unit"}, "validFrom": "2020-01-01"}
    """
        .formatted(code)
        .replace("\"" + field + "\"", "\"left-out\"");
  }

  @Test
  void whatIsUnknownIsNotFoundAndNobodyReadsWithoutAToken() {
    asStaff().get(UNITS + "/NO-SUCH-UNIT").then().statusCode(404);
    asStaff().get(UNITS + "/" + UUID.randomUUID()).then().statusCode(404);
    asStaff().get(UNITS + "?asOf=soon").then().statusCode(400);
    given().get(UNITS).then().statusCode(401);
    given().auth().oauth2(Tokens.of("visitor", "another-role")).get(UNITS).then().statusCode(403);
  }
}
