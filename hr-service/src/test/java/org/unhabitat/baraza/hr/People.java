package org.unhabitat.baraza.hr;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.Tokens;

/** The people of the tests: those whom the ERP tells about, and those who ask. */
public final class People {
  /** Where the ERP tells about them. */
  public static final String TOPIC = "erp.staff-member.state.v1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  private People() {}

  /** A unit that no other test uses. */
  public static String newUnit() {
    return "U" + NUMBERS.incrementAndGet();
  }

  /** A course code that no other test uses. */
  public static String newCourseCode() {
    return "C" + NUMBERS.incrementAndGet();
  }

  /** The ERP's state of somebody new, in service since 1 March 2019. */
  public static Map<String, Object> someoneIn(String unit) {
    String number = "7" + NUMBERS.incrementAndGet();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("version", 1);
    data.put("indexNumber", number);
    data.put("personKey", UUID.randomUUID().toString());
    data.put("personId", "person-" + number);
    data.put("givenName", "Zawadi");
    data.put("familyName", "Mfano" + number);
    data.put("grade", "P-3");
    data.put("category", "professional");
    data.put("contractType", "fixed-term");
    data.put("contractEnd", "2027-03-31");
    data.put("unitCode", unit);
    data.put("dutyStation", "KENBO");
    data.put("supervisorIndexNumber", null);
    data.put("entryOnDuty", "2019-03-01");
    data.put("separatedOn", null);
    return data;
  }

  /** The next state of the same person, with one field changed. */
  public static Map<String, Object> changed(Map<String, Object> data, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(data);
    changed.put("version", ((Number) data.get("version")).longValue() + 1);
    changed.put(field, value);
    return changed;
  }

  /** Lets the ERP tell. */
  public static void tell(Map<String, Object> data) {
    tell(data, UUID.randomUUID().toString());
  }

  /** Lets the ERP tell in an event of the given id. */
  public static void tell(Map<String, Object> data, String event) {
    try {
      PublishedEvents.sendEvent(
          TOPIC,
          data.get("indexNumber").toString(),
          event,
          "/erp",
          "org.unhabitat.erp.staff-member.updated.v1",
          JSON.writeValueAsString(data));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets the ERP tell about many, each in an event of its own. */
  public static void tellAll(List<Map<String, Object>> people) {
    people.parallelStream().forEach(People::tell);
  }

  /** Lets the ERP tell, and waits until the suite knows; the id of the staff member. */
  public static String known(Map<String, Object> data) {
    tell(data);
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                asPartner()
                    .get("/api/hr/v1/staff-members?indexNumber=" + data.get("indexNumber"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.id"),
            ids -> ids.size() == 1)
        .get(0);
  }

  /** Lets the ERP tell something new of somebody known, and waits for the version it makes. */
  public static void told(String id, Map<String, Object> data, int version) {
    tell(data);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> asPartner().get("/api/hr/v1/staff-members/" + id).<Integer>path("version"),
            known -> known == version);
  }

  /** A learning administrator. */
  public static RequestSpecification asKeeper() {
    return as(Tokens.of("ana", Role.STAFF, Role.LEARNING_ADMINISTRATOR));
  }

  /** A human-resources partner of all units. */
  public static RequestSpecification asPartner() {
    return as(Tokens.of("fatou", Role.STAFF, Role.HR_PARTNER));
  }

  /** A human-resources partner of some units. */
  public static RequestSpecification asPartnerOf(String... units) {
    return as(Tokens.of("farid", Set.of(Role.STAFF, Role.HR_PARTNER), List.of(units)));
  }

  /** Somebody without any role but that of a member of staff. */
  public static RequestSpecification asStaff(String person) {
    return as(Tokens.of(person, Set.of(Role.STAFF), List.of()));
  }

  /** Whoever the token says. */
  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** Offers a course and returns its id. */
  public static String offered(String code, Integer validityMonths) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("code", code);
    command.put("names", Map.of("en", "Course " + code));
    command.put("validityMonths", validityMonths);
    return asKeeper()
        .body(command)
        .post("/api/hr/v1/courses")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Requires a course of a unit and returns the answer. */
  public static Response require(String course, String unit, String effectiveFrom) {
    return asKeeper()
        .body(Map.of("course", course, "units", List.of(unit), "effectiveFrom", effectiveFrom))
        .post("/api/hr/v1/requirements");
  }

  /** Requires a course of a unit and returns the requirement's id. */
  public static String required(String course, String unit, String effectiveFrom) {
    return require(course, unit, effectiveFrom).then().statusCode(201).extract().path("id");
  }

  /** Records a completion and returns the answer. */
  public static Response complete(Map<String, Object> person, String course, String day) {
    return asKeeper()
        .body(
            Map.of("indexNumber", person.get("indexNumber"), "course", course, "completedOn", day))
        .post("/api/hr/v1/completions");
  }

  /** Gives a command on a version of a record. */
  public static Response command(
      RequestSpecification caller, String address, int version, Map<String, ?> body) {
    return caller.header("If-Match", "\"" + version + "\"").body(body).post(address);
  }
}
