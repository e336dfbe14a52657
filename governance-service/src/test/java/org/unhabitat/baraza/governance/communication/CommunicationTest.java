package org.unhabitat.baraza.governance.communication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Series and their issues, plan against actual. */
@QuarkusTest
class CommunicationTest {
  private static final String SERIES_TOPIC = "governance.communication-series.events.v1";
  private static final String ISSUE_TOPIC = "governance.communication-issue.events.v1";

  private static Map<String, Object> series(String code) {
    Map<String, Object> command = new HashMap<>();
    command.put("code", code);
    command.put("names", Map.of("en", "Newsletter " + code));
    command.put("audience", "All personnel");
    command.put("unit", "OED");
    command.put("validFrom", "2020-01-01");
    command.put("cadence", Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=15", "expectedPerYear", 12));
    return command;
  }

  private static String opened(Map<String, Object> command) {
    return asSecretary()
        .body(command)
        .post(API + "/communication-series")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse publish(String series, String publishedOn) {
    return asSecretary()
        .body(Map.of("titles", Map.of("en", "Issue"), "publishedOn", publishedOn))
        .post(API + "/communication-series/" + series + "/issues")
        .then();
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Africa/Nairobi")).toString();
  }

  @Test
  void issuesAreNumberedWithoutAGapAlsoWhenManyAppearAtOnce() {
    String code = code("NEWS");
    String id = opened(series(code));
    List<CompletableFuture<Integer>> published =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                day ->
                    CompletableFuture.supplyAsync(
                        () ->
                            publish(id, "2021-01-0" + day)
                                .statusCode(201)
                                .extract()
                                .<Integer>path("number")))
            .toList();
    assertEquals(
        IntStream.rangeClosed(1, 8).boxed().toList(),
        published.stream().map(CompletableFuture::join).sorted().toList());
  }

  @Test
  void aWithdrawnIssueKeepsItsNumberAndDoesNotCount() {
    String code = code("HAB");
    String series = opened(series(code));
    String id =
        publish(series, "2021-02-15")
            .statusCode(201)
            .body("reference", equalTo(code + "/1"))
            .extract()
            .path("id");
    String path = "/communication-series/" + series + "/issues/" + id;
    command(path, "withdraw", Map.of("withdrawnOn", "2021-02-14", "reason", "wrong"))
        .statusCode(422)
        .body("errors.pointer", contains("/withdrawnOn"));
    command(path, "withdraw", Map.of("withdrawnOn", "2999-02-14", "reason", "wrong"))
        .statusCode(422);
    command(path, "withdraw", Map.of("withdrawnOn", "2021-02-16")).statusCode(400);
    command(path, "withdraw", Map.of("withdrawnOn", "2021-02-16", "reason", "wrong annex"))
        .statusCode(200)
        .body("state", equalTo("withdrawn"))
        .body("withdrawalReason", equalTo("wrong annex"));
    command(path, "withdraw", Map.of("withdrawnOn", "2021-02-16", "reason", "again"))
        .statusCode(409);
    publish(series, "2021-02-17").statusCode(201).body("number", equalTo(2));
    publish(series, "2021-04-20").statusCode(201).body("number", equalTo(3));
    JsonNode event = PublishedEvents.await(ISSUE_TOPIC, id, "published").data();
    assertEquals(code, event.path("series").path("code").asText());
    PublishedEvents.await(ISSUE_TOPIC, id, "withdrawn");
    asStaff()
        .get(API + "/communication-series/" + code + "/plan?year=2021")
        .then()
        .statusCode(200)
        .body("expected", equalTo(12))
        .body("published", equalTo(2))
        .body("withdrawn", equalTo(1))
        .body("slots", hasSize(12))
        .body("slots[1].plannedOn", equalTo("2021-02-15"))
        .body("slots[1].issues", contains(2))
        .body("slots[2].issues", hasSize(0))
        .body("slots[3].issues", contains(3));
    String list = API + "/communication-series/" + code + "/issues";
    asStaff().get(list).then().body("items.number", contains(3, 2, 1));
    asStaff().get(list + "?state=published").then().body("items", hasSize(2));
    asStaff().get(list + "?from=2021-02-17&to=2021-03-01").then().body("items.number", contains(2));
    asStaff()
        .get(API + path + "/history")
        .then()
        .body("action", contains("published", "withdrawn"))
        .body("reason", contains(null, "wrong annex"));
  }

  @Test
  void aSeriesWithoutARuleHasAPlanWithoutDays() {
    Map<String, Object> command = series(code("URBAN"));
    command.put("cadence", Map.of("expectedPerYear", 4));
    String id = opened(command);
    asStaff()
        .get(API + "/communication-series/" + id + "/plan?year=2021")
        .then()
        .body("expected", equalTo(4))
        .body("published", equalTo(0))
        .body("slots", hasSize(0));
    asStaff().get(API + "/communication-series/" + id + "/plan").then().statusCode(400);
  }

  @Test
  void anIssueAppearsWithinTheLifeOfItsSeries() {
    String code = code("LIFE");
    String id = opened(series(code));
    publish(id, "2019-12-31").statusCode(422).body("errors.pointer", contains("/publishedOn"));
    publish(id, dayFromNow(1)).spec(inFuture("/publishedOn"));
    publish(id, "2021-05-01").statusCode(201);
    String path = "/communication-series/" + id;
    command(path, "discontinue", Map.of("discontinuedOn", "2021-04-30", "reason", "replaced"))
        .statusCode(422);
    command(path, "discontinue", Map.of("discontinuedOn", "2019-04-30", "reason", "replaced"))
        .statusCode(422);
    command(path, "discontinue", Map.of("discontinuedOn", "2021-06-30", "reason", "replaced"))
        .statusCode(200)
        .body("state", equalTo("discontinued"))
        .body("allowedActions[0].allowed", is(false));
    publish(id, "2021-06-01").statusCode(409);
    command(path, "discontinue", Map.of("discontinuedOn", today(), "reason", "again"))
        .statusCode(409);
    PublishedEvents.await(SERIES_TOPIC, id, "discontinued");
    asStaff().get(API + path + "/plan?year=2021").then().body("slots", hasSize(6));
  }

  @Test
  void aDiscontinuedSeriesStaysAsItWasAndEndsNotInTheFuture() {
    String path = "/communication-series/" + opened(series(code("GONE")));
    Map<String, Object> revise =
        Map.of("names", Map.of("en", "X"), "audience", "X", "unit", "OED", "reason", "X");
    command(path, "discontinue", Map.of("discontinuedOn", dayFromNow(1), "reason", "replaced"))
        .spec(inFuture("/discontinuedOn"));
    command(path, "discontinue", Map.of("discontinuedOn", "2021-06-30", "reason", "replaced"))
        .statusCode(200);
    command(path, "revise", revise).spec(conflict());
    asStaff().get(API + path).then().body("version", equalTo(2));
  }

  @Test
  void aSeriesIsOpenedListedAndRevised() {
    String unit = "U" + code("");
    String code = code("REV");
    Map<String, Object> command = series(code);
    command.put("unit", unit);
    String id = opened(command);
    asSecretary().body(command).post(API + "/communication-series").then().statusCode(409);
    asStaff().get(API + "/communication-series/" + code).then().body("id", equalTo(id));
    asStaff()
        .get(API + "/communication-series?unit=" + unit + "&state=active")
        .then()
        .body("items.code", contains(code));
    command(
            "/communication-series/" + id,
            "revise",
            Map.of(
                "names",
                Map.of("en", "Renamed"),
                "audience",
                "Donors",
                "unit",
                unit,
                "reason",
                "new readers"))
        .statusCode(200)
        .body("audience", equalTo("Donors"))
        .body("cadence", equalTo(null));
    JsonNode opened = PublishedEvents.await(SERIES_TOPIC, id, "opened").data();
    assertEquals(12, opened.path("expectedPerYear").asInt());
    PublishedEvents.await(SERIES_TOPIC, id, "revised");
    asStaff()
        .get(API + "/communication-series/" + id + "/history")
        .then()
        .body("action", contains("opened", "revised"));
    asStaff().get(API + "/communication-series/NO-SUCH").then().statusCode(404);
    asSecretary()
        .body(Map.of("code", "x"))
        .post(API + "/communication-series")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/audience", "/code", "/names", "/unit", "/validFrom"));
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    Map<String, Object> command = series(code("WHO"));
    String all = API + "/communication-series";
    asStaff().body(command).post(all).then().statusCode(403);
    asSecretaryOf("ROAP").body(command).post(all).then().statusCode(403);
    String id = opened(command);
    String issue = publish(id, "2021-01-15").extract().path("id");
    for (var person : List.of(asStaff(), asSecretaryOf("ROAP"))) {
      person
          .body(Map.of("titles", Map.of("en", "Mine"), "publishedOn", "2021-01-16"))
          .post(all + "/" + id + "/issues")
          .then()
          .statusCode(403);
    }
    Map<String, Object> revise =
        Map.of("names", Map.of("en", "X"), "audience", "X", "unit", "OED", "reason", "X");
    Map<String, Object> end = Map.of("discontinuedOn", "2021-06-30", "reason", "X");
    Map<String, Object> withdraw = Map.of("withdrawnOn", "2021-06-30", "reason", "X");
    String path = "/communication-series/" + id;
    command(asStaff(), path, "revise", revise).statusCode(403);
    command(asSecretaryOf("ROAP"), path, "revise", revise).statusCode(403);
    Map<String, Object> given = new HashMap<>(revise);
    given.put("unit", "ROAP");
    command(asSecretaryOf("OED"), path, "revise", given).spec(refused(403, "not-allowed"));
    command(asStaff(), path, "discontinue", end).statusCode(403);
    command(asSecretaryOf("ROAP"), path, "discontinue", end).statusCode(403);
    command(asStaff(), path + "/issues/" + issue, "withdraw", withdraw).statusCode(403);
    command(asSecretaryOf("ROAP"), path + "/issues/" + issue, "withdraw", withdraw).statusCode(403);
    String other = opened(series(code("OTHER")));
    asStaff().get(all + "/" + other + "/issues/" + issue).then().statusCode(404);
  }
}
