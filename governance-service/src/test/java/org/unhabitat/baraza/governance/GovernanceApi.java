package org.unhabitat.baraza.governance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** What the tests do by HTTP, as the persons of the tests. */
public final class GovernanceApi {
  /** Root of the API. */
  public static final String API = "/api/governance/v1";

  private static final AtomicInteger CODES = new AtomicInteger();

  private GovernanceApi() {}

  /** A governance secretary of all units. */
  public static RequestSpecification asSecretary() {
    return as("grace", Role.STAFF, Role.GOVERNANCE_SECRETARY);
  }

  /** Another governance secretary, for what takes two persons. */
  public static RequestSpecification asSecondSecretary() {
    return as("hassan", Role.STAFF, Role.GOVERNANCE_SECRETARY);
  }

  /** Somebody who may only read. */
  public static RequestSpecification asStaff() {
    return as("amina", Role.STAFF);
  }

  /** A governance secretary of one unit. */
  public static RequestSpecification asSecretaryOf(String unit) {
    return with(Tokens.of("chen", Set.of(Role.STAFF, Role.GOVERNANCE_SECRETARY), List.of(unit)));
  }

  /** Somebody of one unit, who may only read but for what the unit itself does. */
  public static RequestSpecification asStaffOf(String unit) {
    return with(Tokens.of("wanjiru", Set.of(Role.STAFF), List.of(unit)));
  }

  private static RequestSpecification as(String person, String... roles) {
    return with(Tokens.of(person, roles));
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A code that no other test uses. */
  public static String code(String prefix) {
    return prefix + "-" + CODES.incrementAndGet();
  }

  /** What establishes a committee of the unit OED, as JSON. */
  public static Map<String, Object> committee(String code) {
    Map<String, Object> command = new HashMap<>();
    command.put("code", code);
    command.put("kind", "committee");
    command.put("names", Map.of("en", "Committee " + code));
    command.put("unit", "OED");
    command.put("validFrom", "2018-01-01");
    return command;
  }

  /** Establishes a body and gives its id. */
  public static String established(Map<String, Object> command) {
    return asSecretary()
        .body(command)
        .post(API + "/bodies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Schedules a meeting of a body for one day and gives its id. */
  public static String scheduled(String body, String day) {
    return asSecretary()
        .body(Map.of("body", body, "opensOn", day))
        .post(API + "/meetings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /**
   * What answers a command that is refused.
   *
   * @param type of the problem
   * @param pointers to the fields that are to blame; none where no field is
   */
  public static ResponseSpecification refused(int status, String type, String... pointers) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectBody("type", equalTo("/problems/" + type))
        .expectBody(
            "errors.pointer",
            pointers.length == 0 ? anyOf(nullValue(), empty()) : is(List.of(pointers)))
        .build();
  }

  /** What answers a command that breaks a rule by one of its fields. */
  public static ResponseSpecification broken(String pointer) {
    return refused(422, "rule-broken", pointer);
  }

  /** What answers a command that says of something to come that it has happened. */
  public static ResponseSpecification inFuture(String pointer) {
    return refused(422, "date-in-future", pointer);
  }

  /** What answers a command that does not fit the state of its record. */
  public static ResponseSpecification conflict() {
    return refused(409, "state-conflict");
  }

  /** The day at the duty station, from today on. */
  public static String dayFromNow(int days) {
    return LocalDate.now(ZoneId.of("Africa/Nairobi")).plusDays(days).toString();
  }

  /** Gives a command on the record's present version. */
  public static ValidatableResponse command(String record, String verb, Object body) {
    return command(asSecretary(), record, verb, body);
  }

  /** Gives a command on the record's present version as somebody. */
  public static ValidatableResponse command(
      RequestSpecification person, String record, String verb, Object body) {
    String etag = asSecretary().get(API + record).then().statusCode(200).extract().header("ETag");
    return person.header("If-Match", etag).body(body).post(API + record + "/" + verb).then();
  }

  /** Gives a command whose If-Match is that of another address. */
  public static ValidatableResponse command(
      String address, String verb, String versionOf, Object body) {
    String etag =
        asSecretary().get(API + versionOf).then().statusCode(200).extract().header("ETag");
    return asSecretary()
        .header("If-Match", etag)
        .body(body)
        .post(API + address + "/" + verb)
        .then();
  }
}
