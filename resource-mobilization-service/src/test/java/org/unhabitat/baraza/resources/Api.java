package org.unhabitat.baraza.resources;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.Tokens;

/** What people do with this service, by HTTP. */
public final class Api {
  public static final String BASE = "/api/resource-mobilization/v1";
  public static final String DONORS = BASE + "/donors";
  public static final String AGREEMENTS = BASE + "/agreements";
  public static final String OBLIGATIONS = BASE + "/report-obligations";
  public static final String CONTRIBUTIONS = BASE + "/contributions";

  private Api() {}

  /** Today at headquarters. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Nairobi"));
  }

  /** A donor relations officer who acts for every unit. */
  public static RequestSpecification asOfficer() {
    return as("marta", Role.DONOR_RELATIONS_OFFICER);
  }

  /** A donor relations officer of one unit. */
  public static RequestSpecification asOfficerOf(String unit) {
    return with(Tokens.of("juma", Set.of(Role.STAFF, Role.DONOR_RELATIONS_OFFICER), List.of(unit)));
  }

  /** A clearing officer. */
  public static RequestSpecification asClearingOfficer() {
    return as("henri", Role.CLEARING_OFFICER);
  }

  /** A finance officer. */
  public static RequestSpecification asFinanceOfficer() {
    return as("olga", Role.FINANCE_OFFICER);
  }

  /** Somebody who may read. */
  public static RequestSpecification asStaff() {
    return as("tom");
  }

  /** A person with roles, who is a staff member too. */
  public static RequestSpecification as(String person, String... roles) {
    List<String> all = new ArrayList<>(List.of(roles));
    all.add(Role.STAFF);
    return with(Tokens.of(person, all.toArray(String[]::new)));
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A name that no other donor has. */
  public static String newName(String start) {
    return start + " " + UUID.randomUUID();
  }

  /** The id of a new donor. */
  public static String donor(String name) {
    return registered(name).getString("id");
  }

  /** A new donor. */
  public static JsonPath registered(String name) {
    return asOfficer()
        .body(Map.of("names", Map.of("en", name), "contributorType", "C01", "unit", "ERSKI"))
        .post(DONORS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Terms that keep every rule, to be changed by the test. */
  public static Map<String, Object> terms(String donor) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("titles", Map.of("en", "Public space in secondary cities"));
    terms.put("donor", donor);
    terms.put("amount", money("113000.00", "USD"));
    terms.put("startsOn", "2020-01-01");
    terms.put("endsOn", "2021-12-31");
    terms.put("earmarking", "R03E");
    terms.put("unit", "ROAF");
    terms.put("region", "africa");
    return terms;
  }

  /** An amount. */
  public static Map<String, Object> money(String amount, String currency) {
    return Map.of("amount", amount, "currency", currency);
  }

  /** A line of a schedule that names its date. */
  public static Map<String, Object> onDate(String kind, String period, LocalDate dueOn) {
    return Map.of("kind", kind, "period", period, "basis", "on-date", "dueOn", dueOn.toString());
  }

  /** A line of a schedule that counts from a date. */
  public static Map<String, Object> after(
      String basis, String kind, String period, String measure, int count) {
    return Map.of("kind", kind, "period", period, "basis", basis, measure, count);
  }

  /** A new agreement in the pipeline. */
  public static JsonPath drafted(Map<String, Object> terms) {
    return asOfficer().body(terms).post(AGREEMENTS).then().statusCode(201).extract().jsonPath();
  }

  /** A new agreement that is signed. */
  public static JsonPath signed(Map<String, Object> terms) {
    return signed(terms, "2020-01-02");
  }

  /** A new agreement that was signed on the date. */
  public static JsonPath signed(Map<String, Object> terms, String signedOn) {
    JsonPath agreement = drafted(terms);
    return ok(give(asOfficer(), AGREEMENTS, agreement, "sign", Map.of("signedOn", signedOn)));
  }

  /** What is owed under an agreement, by due date. */
  public static List<Map<String, Object>> owed(JsonPath agreement) {
    return asStaff()
        .queryParam("limit", 200)
        .get(AGREEMENTS + "/{id}/report-obligations", agreement.getString("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** The first obligation of a new agreement that owes one report on a date. */
  public static JsonPath owedOn(LocalDate dueOn) {
    return owedOn(dueOn, donor(newName("Donor")), "ROAF", "africa");
  }

  /** The same, for a donor, unit and region. */
  public static JsonPath owedOn(LocalDate dueOn, String donor, String unit, String region) {
    Map<String, Object> terms = terms(donor);
    terms.put("startsOn", dueOn.minusYears(1).toString());
    terms.put("endsOn", dueOn.plusYears(1).toString());
    terms.put("unit", unit);
    terms.put("region", region);
    terms.put("reportingSchedule", List.of(onDate("narrative", "interim", dueOn)));
    JsonPath agreement = signed(terms, dueOn.minusYears(1).toString());
    return obligation(owed(agreement).get(0).get("id").toString());
  }

  /** A report obligation as it is now. */
  public static JsonPath obligation(String id) {
    return ok(asStaff().get(OBLIGATIONS + "/{id}", id));
  }

  /** Drafted by Marta and sent to clearance. */
  public static JsonPath inClearance(JsonPath obligation) {
    JsonPath drafting = ok(give(asOfficer(), OBLIGATIONS, obligation, "start-draft", null));
    return ok(give(asOfficer(), OBLIGATIONS, drafting, "send-to-clearance", null));
  }

  /** Drafted, cleared and submitted on the date. */
  public static JsonPath submitted(JsonPath obligation, LocalDate on) {
    return ok(
        give(
            asClearingOfficer(),
            OBLIGATIONS,
            inClearance(obligation),
            "submit",
            Map.of("submittedOn", on.toString())));
  }

  /** Gives a command on the record as it was read. */
  public static Response give(
      RequestSpecification caller, String list, JsonPath record, String verb, Object body) {
    RequestSpecification request =
        caller.header("If-Match", "\"" + record.getLong("version") + "\"");
    if (body != null) {
      request.body(body);
    }
    return request.post(list + "/{id}/" + verb, record.getString("id"));
  }

  /** The answer, which is a success. */
  public static JsonPath ok(Response response) {
    return response.then().statusCode(200).extract().jsonPath();
  }
}
