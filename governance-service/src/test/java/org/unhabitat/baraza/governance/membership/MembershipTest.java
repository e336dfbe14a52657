package org.unhabitat.baraza.governance.membership;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Who sits in a body: one chair, no seat twice, regional shares kept. */
@QuarkusTest
class MembershipTest {
  private static final String TOPIC = "governance.membership.events.v1";

  private static ValidatableResponse appoint(String body, Map<String, Object> command) {
    return asSecretary().body(command).post(API + "/bodies/" + body + "/memberships").then();
  }

  private static Map<String, Object> member(String holder, String group) {
    Map<String, Object> command = new HashMap<>();
    command.put("role", "member");
    command.put("holderKind", "member-state");
    command.put("holder", holder);
    if (group != null) {
      command.put("regionalGroup", group);
    }
    command.put("from", "2020-01-01");
    return command;
  }

  private static Map<String, Object> chair(String holder, String from, String until) {
    Map<String, Object> command = member(holder, null);
    command.put("role", "chair");
    command.put("holderKind", "person");
    command.put("from", from);
    command.put("until", until);
    return command;
  }

  private static String board(String code) {
    Map<String, Object> board = committee(code);
    board.put("kind", "governing-body");
    board.put(
        "seats",
        List.of(
            Map.of("regionalGroup", "africa", "seats", 2),
            Map.of("regionalGroup", "eastern-europe", "seats", 1)));
    return established(board);
  }

  @Test
  void regionalSharesAreKept() {
    String code = code("EB");
    String body = board(code);
    appoint(body, member("Kenya", "africa")).statusCode(201).body("seat", equalTo("AFRICA-1"));
    appoint(body, member("Egypt", "africa")).statusCode(201).body("seat", equalTo("AFRICA-2"));
    appoint(body, member("Mali", "africa"))
        .statusCode(422)
        .body("type", equalTo("/problems/regional-share-full"))
        .body("errors.pointer", contains("/regionalGroup"));
    appoint(body, member("Peru", "latin-america-and-caribbean")).statusCode(422);
    asStaff()
        .get(API + "/bodies/" + code + "/seats?asOf=2021-01-01")
        .then()
        .statusCode(200)
        .body("shares.regionalGroup", contains("africa", "eastern-europe"))
        .body("shares.seats", contains(2, 1))
        .body("shares.filled", contains(2, 0))
        .body("seats.holder", contains("Kenya", "Egypt", null));
    asStaff()
        .get(API + "/bodies/" + body + "/seats?asOf=2019-01-01")
        .then()
        .body("shares.filled", contains(0, 0));
  }

  @Test
  void noSeatIsFilledTwiceAndNobodyHoldsTwo() {
    String body = board(code("SEAT"));
    Map<String, Object> first = member("Kenya", null);
    first.put("seat", "AFRICA-1");
    first.put("until", "2021-12-31");
    appoint(body, first).statusCode(201).body("regionalGroup", equalTo("africa"));
    Map<String, Object> second = member("Egypt", null);
    second.put("seat", "AFRICA-1");
    appoint(body, second).statusCode(422).body("type", equalTo("/problems/seat-filled"));
    second.put("from", "2022-01-01");
    appoint(body, second).statusCode(201);
    appoint(body, member("kenya", "africa"))
        .statusCode(422)
        .body("type", equalTo("/problems/two-seats"));
    Map<String, Object> wrong = member("Poland", "eastern-europe");
    wrong.put("seat", "AFRICA-2");
    appoint(body, wrong).statusCode(422).body("errors.pointer", contains("/regionalGroup"));
    wrong.put("seat", "NOWHERE-1");
    appoint(body, wrong).statusCode(422).body("errors.pointer", contains("/seat"));
    appoint(body, member("Poland", null)).statusCode(422).body("errors.pointer", contains("/seat"));
  }

  @Test
  void twoChairsAtOnceAreRefusedAlsoWhenTheyComeAtOnce() {
    String body = established(committee(code("CHAIR")));
    appoint(body, chair("Ada", "2020-01-01", "2020-12-31")).statusCode(201);
    appoint(body, chair("Ben", "2020-12-31", null))
        .statusCode(422)
        .body("type", equalTo("/problems/two-chairs"));
    List<Integer> answers =
        IntStream.range(0, 4)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () ->
                            asSecretary()
                                .body(chair("Person " + number, "2021-01-01", null))
                                .post(API + "/bodies/" + body + "/memberships")
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(201, 422, 422, 422), answers);
  }

  @Test
  void officersMayHoldASeatAndAlternatesLeaveItFree() {
    String body = board(code("OFF"));
    Map<String, Object> alternate = member("Zed", null);
    alternate.put("role", "alternate");
    alternate.put("holderKind", "person");
    alternate.put("seat", "AFRICA-1");
    appoint(body, alternate).statusCode(201);
    Map<String, Object> state = member("Kenya", "africa");
    state.put("role", "chair");
    appoint(body, state).statusCode(201).body("seat", equalTo("AFRICA-1"));
    Map<String, Object> rapporteur = chair("Ada", "2020-01-01", null);
    rapporteur.put("role", "rapporteur");
    appoint(body, rapporteur).statusCode(201).body("seat", equalTo(null));
    Map<String, Object> observer = member("Holy See", null);
    observer.put("role", "observer");
    appoint(body, observer).statusCode(201);
  }

  @Test
  void aBodyWithoutSeatsTakesEachOnceInARole() {
    String body = established(committee(code("PLAIN")));
    appoint(body, member("MACS", null)).statusCode(201);
    appoint(body, member("MACS", null))
        .statusCode(422)
        .body("type", equalTo("/problems/member-already"));
    Map<String, Object> seated = member("GSD", null);
    seated.put("seat", "S-1");
    appoint(body, seated).statusCode(422);
    Map<String, Object> backwards = member("RPD", null);
    backwards.put("until", "2019-01-01");
    appoint(body, backwards).statusCode(422).body("errors.pointer", contains("/until"));
    Map<String, Object> early = member("RPD", null);
    early.put("from", "2010-01-01");
    appoint(body, early).statusCode(422).body("errors.pointer", contains("/from"));
    appoint(body, Map.of()).statusCode(400);
  }

  @Test
  void aMembershipEndsAlsoBeforeItsTermIsOver() {
    String body = board(code("TERM"));
    Map<String, Object> command = member("Kenya", "africa");
    command.put("until", "2023-12-31");
    String id = appoint(body, command).statusCode(201).extract().path("id");
    String path = "/bodies/" + body + "/memberships/" + id;
    command(path, "end", Map.of("until", "2024-12-31", "reason", "longer")).statusCode(422);
    command(path, "end", Map.of("until", "2019-12-31", "reason", "never")).statusCode(422);
    command(path, "end", Map.of("until", "2021-06-30", "reason", "withdrew"))
        .statusCode(200)
        .body("state", equalTo("ended"))
        .body("allowedActions[0].allowed", is(false));
    command(path, "end", Map.of("until", "2021-06-30", "reason", "again")).statusCode(409);
    JsonNode appointed = PublishedEvents.await(TOPIC, id, "appointed").data();
    assertEquals("Kenya", appointed.path("holder").asText());
    PublishedEvents.await(TOPIC, id, "ended");
    asStaff()
        .get(API + path + "/history")
        .then()
        .body("action", contains("appointed", "ended"))
        .body("reason", contains(null, "withdrew"));
  }

  @Test
  void namesOfPersonsStayInTheService() {
    String body = established(committee(code("NAMES")));
    String id = appoint(body, chair("Ada Example", "2020-01-01", null)).extract().path("id");
    JsonNode appointed = PublishedEvents.await(TOPIC, id, "appointed").data();
    assertTrue(appointed.path("holder").isMissingNode(), appointed.toString());
    asStaff()
        .get(API + "/bodies/" + body + "/memberships/" + id)
        .then()
        .body("holder", equalTo("Ada Example"));
  }

  @Test
  void membershipsAreListedAsOfADayAndByRole() {
    String code = code("ROLL");
    String body = established(committee(code));
    appoint(body, chair("Ada", "2020-01-01", "2020-12-31")).statusCode(201);
    appoint(body, chair("Ben", "2021-01-01", null)).statusCode(201);
    appoint(body, member("MACS", null)).statusCode(201);
    String list = API + "/bodies/" + code + "/memberships";
    asStaff().get(list).then().body("items.holder", contains("Ada", "Ben", "MACS"));
    asStaff()
        .get(list + "?asOf=2021-06-01")
        .then()
        .body("items.holder", containsInAnyOrder("Ben", "MACS"));
    asStaff()
        .get(list + "?role=chair&asOf=2020-06-01")
        .then()
        .body("items.holder", contains("Ada"));
    asStaff().get(list + "?regionalGroup=africa").then().body("items", hasSize(0));
    asStaff().get(API + "/bodies/NO-SUCH/memberships").then().statusCode(404);
    String other = established(committee(code("OTHER")));
    String id = asStaff().get(list).then().extract().path("items[0].id");
    asStaff().get(API + "/bodies/" + other + "/memberships/" + id).then().statusCode(404);
  }

  @Test
  void seatsAreSharedAnewButNotTakenFromWhoHoldsThem() {
    String body = board(code("COMP"));
    String kenya = appoint(body, member("Kenya", "africa")).extract().path("id");
    Map<String, Object> functions =
        Map.of("seats", List.of(Map.of("function", "Chief of Staff", "seats", 1)));
    command("/bodies/" + body + "/seats", "compose", "/bodies/" + body, functions)
        .statusCode(422)
        .body("type", equalTo("/problems/seat-held"));
    command(
            "/bodies/" + body + "/memberships/" + kenya,
            "end",
            Map.of("until", "2021-06-30", "reason", "moved on"))
        .statusCode(200);
    command("/bodies/" + body + "/seats", "compose", "/bodies/" + body, functions)
        .statusCode(200)
        .body("seats.code", contains("CHIEF-OF-STAFF-1"))
        .body("seats.function", contains("Chief of Staff"))
        .body("version", equalTo(2));
    PublishedEvents.await("governance.body.events.v1", body, "composed");
    Map<String, Object> seated = member("A. Person", null);
    seated.put("seat", "CHIEF-OF-STAFF-1");
    appoint(body, seated).statusCode(201);
  }

  @Test
  void nobodyJoinsABodyThatWasDissolved() {
    String code = code("OVER");
    String body = established(committee(code));
    String id = appoint(body, member("MACS", null)).statusCode(201).extract().path("id");
    command("/bodies/" + body, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "Done"))
        .statusCode(200);
    String path = "/bodies/" + body + "/memberships/" + id;
    appoint(body, member("GSD", null)).spec(conflict());
    elect(body, List.of(Map.of("holder", "GSD"))).spec(conflict());
    command(path, "replace", Map.of("holder", "GSD", "from", "2021-06-01", "reason", "Reform"))
        .spec(conflict());
    asSecretary()
        .get(API + path)
        .then()
        .body("state", equalTo("appointed"))
        .body("allowedActions.find { it.action == 'replace' }.allowed", is(false))
        .body("allowedActions.find { it.action == 'end' }.allowed", is(true));
  }

  @Test
  void seatsAreSharedAnewOnTheVersionThatWasRead() {
    String path = API + "/bodies/" + board(code("STALE")) + "/seats/compose";
    Map<String, Object> seats = Map.of("seats", List.of());
    asSecretary().body(seats).post(path).then().spec(refused(428, "version-required"));
    asSecretary()
        .header("If-Match", "\"7\"")
        .body(seats)
        .post(path)
        .then()
        .spec(refused(412, "stale-version"));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    String body = board(code("WHO"));
    String path = API + "/bodies/" + body + "/memberships";
    asStaff().body(member("Kenya", "africa")).post(path).then().statusCode(403);
    asSecretaryOf("ROAP").body(member("Kenya", "africa")).post(path).then().statusCode(403);
    String id = appoint(body, member("Kenya", "africa")).extract().path("id");
    String record = "/bodies/" + body + "/memberships/" + id;
    Map<String, Object> end = Map.of("until", "2021-06-30", "reason", "mine");
    command(asStaff(), record, "end", end).statusCode(403);
    command(asSecretaryOf("ROAP"), record, "end", end).statusCode(403);
    String etag = asStaff().get(API + "/bodies/" + body).header("ETag");
    for (var person : List.of(asStaff(), asSecretaryOf("ROAP"))) {
      person
          .header("If-Match", etag)
          .body(Map.of("seats", List.of()))
          .post(API + "/bodies/" + body + "/seats/compose")
          .then()
          .statusCode(403);
    }
  }

  private static final Map<String, Integer> SHARES =
      Map.of(
          "africa", 10,
          "asia-pacific", 8,
          "eastern-europe", 4,
          "latin-america-and-caribbean", 6,
          "western-europe-and-others", 8);

  private static List<Map<String, Object>> elected(int tooMany) {
    List<Map<String, Object>> elected = new ArrayList<>();
    SHARES.forEach(
        (group, seats) -> {
          for (int i = 1; i <= seats; i++) {
            elected.add(Map.of("holder", group + " " + i, "regionalGroup", group));
          }
        });
    for (int i = 0; i < tooMany; i++) {
      elected.add(Map.of("holder", "One too many " + i, "regionalGroup", "africa"));
    }
    return elected;
  }

  private static String executiveBoard() {
    Map<String, Object> board = committee(code("EB"));
    board.put("kind", "governing-body");
    board.put(
        "seats",
        SHARES.entrySet().stream()
            .map(share -> Map.of("regionalGroup", share.getKey(), "seats", share.getValue()))
            .toList());
    return established(board);
  }

  private static ValidatableResponse elect(String body, List<Map<String, Object>> elected) {
    return asSecretary()
        .body(Map.of("from", "2019-05-30", "until", "2023-06-08", "elected", elected))
        .post(API + "/bodies/" + body + "/memberships/elect")
        .then();
  }

  @Test
  void anElectionFillsTheThirtySixSeatsByTheirSharesOrNone() {
    String body = executiveBoard();
    elect(body, elected(1))
        .statusCode(422)
        .body("errors[0].pointer", containsString("/elected/36"));
    asStaff()
        .get(API + "/bodies/" + body + "/seats?asOf=2021-01-01")
        .then()
        .body("shares.filled.sum()", equalTo(0));
    elect(body, elected(0)).statusCode(201).body("", hasSize(36));
    asStaff()
        .get(API + "/bodies/" + body + "/seats?asOf=2021-01-01")
        .then()
        .body("shares.filled.sum()", equalTo(36))
        .body("shares.find { it.regionalGroup == 'africa' }.filled", equalTo(10));
    asStaff()
        .body(Map.of("from", "2019-05-30", "until", "2023-06-08", "elected", elected(0)))
        .post(API + "/bodies/" + body + "/memberships/elect")
        .then()
        .statusCode(403);
  }

  @Test
  void aSeatIsFilledOnceAlsoWhenManyAreElectedAtOnce() {
    String body = executiveBoard();
    List<CompletableFuture<Integer>> tries =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            appoint(body, member("State " + i, "eastern-europe"))
                                .extract()
                                .statusCode()))
            .toList();
    List<Integer> answers = tries.stream().map(CompletableFuture::join).toList();
    assertEquals(4, answers.stream().filter(status -> status == 201).count());
    assertEquals(12, answers.stream().filter(status -> status == 422).count());
  }

  @Test
  void aMemberIsReplacedInTheMiddleOfItsTerm() {
    String body = executiveBoard();
    elect(body, List.of(Map.of("holder", "Albania", "regionalGroup", "eastern-europe")))
        .statusCode(201);
    String id =
        asStaff()
            .get(API + "/bodies/" + body + "/memberships")
            .then()
            .extract()
            .path("items[0].id");
    String path = "/bodies/" + body + "/memberships/" + id;
    command(path, "replace", Map.of("holder", "Belarus", "from", "2024-01-01", "reason", "Late"))
        .statusCode(422);
    command(path, "replace", Map.of("holder", "Belarus", "from", "2021-01-01", "reason", "Agreed"))
        .statusCode(200)
        .body("holder", equalTo("Belarus"))
        .body("seat", equalTo("EASTERN-EUROPE-1"))
        .body("validTo", equalTo("2023-06-08"));
    asStaff()
        .get(API + path)
        .then()
        .body("validTo", equalTo("2020-12-31"))
        .body("state", equalTo("ended"));
  }

  @Test
  void aRegionalGroupHasOneOfficerInTheBureau() {
    String body = executiveBoard();
    Map<String, Object> officer = member("Kenya", "africa");
    officer.put("role", "chair");
    appoint(body, officer).statusCode(201);
    Map<String, Object> second = member("Egypt", "africa");
    second.put("role", "rapporteur");
    appoint(body, second)
        .statusCode(422)
        .body("type", equalTo("/problems/two-officers"))
        .body("errors.pointer", contains("/regionalGroup"));
    second.put("holder", "Chile");
    second.put("regionalGroup", "latin-america-and-caribbean");
    appoint(body, second).statusCode(201);
  }

  @Test
  void officersAreElectedAmongTheMembersAndTakeNoSecondSeat() {
    String body = executiveBoard();
    elect(body, elected(0)).statusCode(201);
    Map<String, Object> chair = member("africa 1", "africa");
    chair.put("role", "chair");
    chair.put("until", "2021-12-31");
    appoint(body, chair).statusCode(201).body("seat", equalTo(null));
    Map<String, Object> otherGroup = member("africa 2", "eastern-europe");
    otherGroup.put("role", "rapporteur");
    otherGroup.put("until", "2021-12-31");
    appoint(body, otherGroup).statusCode(422).body("type", equalTo("/problems/two-seats"));
    Map<String, Object> longer = member("asia-pacific 1", "asia-pacific");
    longer.put("role", "vice-chair");
    appoint(body, longer).statusCode(422).body("type", equalTo("/problems/two-seats"));
    asStaff()
        .get(API + "/bodies/" + body + "/bureau?asOf=2021-01-01")
        .then()
        .statusCode(200)
        .body("officers.role", contains("chair"))
        .body("officers.holder", contains("africa 1"))
        .body("officers.regionalGroup", contains("africa"));
    asStaff()
        .get(API + "/bodies/" + body + "/bureau?asOf=2022-01-01")
        .then()
        .body("officers", hasSize(0));
  }

  @Test
  void everyMemberStateIsAMemberOfTheAssemblyWithItsGroupAndWithoutATerm() {
    Map<String, Object> assembly = committee(code("HA"));
    assembly.put("kind", "governing-body");
    String body = established(assembly);
    List<Map<String, Object>> states = new ArrayList<>();
    ASSEMBLY.forEach(
        (group, members) -> {
          for (int i = 1; i <= members; i++) {
            states.add(Map.of("holder", group + " " + i, "regionalGroup", group));
          }
        });
    String elect = API + "/bodies/" + body + "/memberships/elect";
    asSecretary()
        .body(Map.of("from", "2018-12-20", "elected", states))
        .post(elect)
        .then()
        .statusCode(201)
        .body("", hasSize(193))
        .body("validTo", everyItem(nullValue()));
    asSecretary()
        .body(Map.of("from", "2018-12-20", "elected", states.subList(7, 8)))
        .post(elect)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/rule-broken"))
        .body("errors.pointer", contains("/elected/0/holder"));
    var shares = asStaff().get(API + "/bodies/" + body + "/seats").then().statusCode(200);
    ASSEMBLY.forEach(
        (group, members) ->
            shares.body(
                "shares.find { it.regionalGroup == '%s' }.filled".formatted(group),
                equalTo(members)));
    String board = executiveBoard();
    asSecretary()
        .body(Map.of("from", "2019-05-30", "elected", elected(0)))
        .post(API + "/bodies/" + board + "/memberships/elect")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/until"));
  }

  private static final Map<String, Integer> ASSEMBLY =
      Map.of(
          "africa", 54,
          "asia-pacific", 54,
          "eastern-europe", 23,
          "latin-america-and-caribbean", 33,
          "western-europe-and-others", 29);
}
