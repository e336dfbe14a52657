package org.unhabitat.baraza.hr.learning;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.hr.People;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;

/** Who is in scope, who is valid, and what compliance is on a day. */
@QuarkusTest
class LearningTest {
  private static final String ASSIGNMENTS = "/api/hr/v1/learning-assignments";
  private static final String EVENTS = "hr.learning-assignment.events.v1";

  private final String unit = People.newUnit();
  private final String course = People.newCourseCode();

  @Test
  void fromTheErpToTheAssignmentOnTheWire() {
    Map<String, Object> person = People.someoneIn(unit);
    People.known(person);
    People.offered(course, null);
    People.required(course, unit, "2016-01-01");
    People.complete(person, course, "2019-05-01").then().statusCode(201);
    String id = assignment(person);
    Message assigned = PublishedEvents.await(EVENTS, id, "assigned");
    assertEquals("confidential", assigned.headers().get("ce_classification"));
    assertEquals(person.get("personKey"), assigned.data().path("personKey").textValue());
    assertEquals(course, assigned.data().at("/course/code").textValue());
    assertEquals("2019-03-01", assigned.data().path("inScopeFrom").textValue());
    assertTrue(assigned.data().path("inScopeUntil").isMissingNode());
    assertTrue(assigned.data().path("validities").isEmpty());
    JsonNode valid = PublishedEvents.await(EVENTS, id, "revalidated").data();
    assertEquals("2019-05-01", valid.at("/validities/0/from").textValue());
    assertTrue(valid.at("/validities/0/until").isMissingNode(), "for life");
    People.asKeeper()
        .get(ASSIGNMENTS + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("assigned", "revalidated")));
  }

  @Test
  void complianceIsValidOverInScopeOnTheDay() {
    People.offered(course, 12);
    People.required(course, unit, "2020-01-01");
    Map<String, Object> valid = known("2019-03-01");
    Map<String, Object> lapsed = known("2019-03-01");
    Map<String, Object> overdue = known("2019-03-01");
    Map<String, Object> newcomer = known("2021-12-01");
    People.complete(valid, course, "2021-01-01").then().statusCode(201);
    People.complete(lapsed, course, "2020-12-31").then().statusCode(201);

    compliance("2021-12-31", 4, 1, 2, "0.25");
    compliance("2021-12-30", 4, 2, 1, "0.50");
    compliance("2021-11-30", 3, 2, 1, "0.67");
    compliance("2020-06-30", 3, 0, 0, "0.00");
    compliance("2020-07-02", 3, 0, 3, "0.00");
    at(People.asKeeper(), "2019-12-31")
        .body("inScope", equalTo(0))
        .body("rate", nullValue())
        .body("byUnit", empty());

    overdueOn("2021-12-31", List.of(lapsed, overdue));
    overdueOn("2021-12-30", List.of(overdue));
    standing(newcomer, "2021-12-31", "due");
    standing(valid, "2021-12-31", "valid");
    standing(overdue, "2021-12-31", "overdue");
  }

  @Test
  void countsByUnitAreForThoseWhoSeeTheMembers() {
    People.offered(course, null);
    People.required(course, unit, "2020-01-01");
    String other = People.newUnit();
    People.required(course, other, "2020-01-01");
    known("2019-03-01");
    People.known(People.someoneIn(other));
    at(People.asKeeper(), "2021-12-31")
        .body("inScope", equalTo(2))
        .body("byUnit.unit", equalTo(List.of(unit, other)))
        .body("byUnit[0].inScope", equalTo(1));
    at(People.asPartnerOf(other), "2021-12-31")
        .body("inScope", equalTo(2))
        .body("byUnit.unit", equalTo(List.of(other)));
    at(People.asStaff("tom"), "2021-12-31").body("inScope", equalTo(2)).body("byUnit", nullValue());
  }

  @Test
  void complianceIsAskedOfACourseThatIsThereAndOfADayThatHasCome() {
    String address = "/api/hr/v1/learning-compliance";
    People.asKeeper().get(address).then().statusCode(400);
    People.asKeeper().get(address + "?course=NONE").then().statusCode(404);
    People.offered(course, null);
    People.asKeeper().get(address + "?course=" + course).then().statusCode(200);
    People.asKeeper().get(address + "?at=soon&course=" + course).then().statusCode(400);
    People.asKeeper()
        .get(address + "?at=2999-01-01&course=" + course)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/at"));
  }

  @Test
  void separationEndsTheScopeAndItsWithdrawalOpensItAgain() {
    People.offered(course, null);
    People.required(course, unit, "2016-01-01");
    Map<String, Object> person = People.someoneIn(unit);
    String member = People.known(person);
    Map<String, Object> leaver = People.changed(person, "separatedOn", "2021-06-30");
    People.told(member, leaver, 2);
    String id = assignment(person);
    assertEquals(
        "2021-06-30",
        PublishedEvents.await(EVENTS, id, "ended").data().path("inScopeUntil").textValue());
    compliance("2021-06-30", 1, 0, 1, "0.00");
    at(People.asKeeper(), "2021-07-01").body("inScope", equalTo(0));
    People.told(member, People.changed(leaver, "separatedOn", null), 3);
    JsonNode reopened = PublishedEvents.await(EVENTS, id, "rescoped").data();
    assertEquals("open", reopened.path("state").textValue());
    compliance("2021-07-01", 1, 0, 1, "0.00");
  }

  @Test
  void whoLeavesAndComesBackIsInScopeTwiceAndNotBetween() {
    People.offered(course, null);
    People.required(course, unit, "2016-01-01");
    Map<String, Object> person = People.someoneIn(unit);
    person.put("separatedOn", "2020-06-30");
    String member = People.known(person);
    Map<String, Object> back = People.changed(person, "separatedOn", null);
    back.put("entryOnDuty", "2021-02-01");
    People.told(member, back, 2);
    at(People.asKeeper(), "2020-06-30").body("inScope", equalTo(1));
    at(People.asKeeper(), "2020-12-31").body("inScope", equalTo(0));
    at(People.asKeeper(), "2021-02-01").body("inScope", equalTo(1)).body("overdue", equalTo(0));
    People.asKeeper()
        .get(ASSIGNMENTS + "?sort=inScopeFrom&course=" + course)
        .then()
        .body("items.inScopeFrom", equalTo(List.of("2019-03-01", "2021-02-01")))
        .body("items.state", equalTo(List.of("ended", "open")));
  }

  @Test
  void whoMovesToAnotherUnitLeavesTheScopeOfTheOldOneAndEntersThatOfTheNew() {
    String newUnit = People.newUnit();
    String otherCourse = People.newCourseCode();
    People.offered(course, null);
    People.offered(otherCourse, null);
    People.required(course, unit, "2016-01-01");
    People.required(otherCourse, newUnit, "2016-01-01");
    Map<String, Object> person = People.someoneIn(unit);
    String member = People.known(person);
    People.told(member, People.changed(person, "unitCode", newUnit), 2);
    People.asKeeper()
        .get(ASSIGNMENTS + "?sort=inScopeFrom&indexNumber=" + person.get("indexNumber"))
        .then()
        .body("items.course.code", equalTo(List.of(course, otherCourse)))
        .body("items.state", equalTo(List.of("ended", "open")));
    at(People.asKeeper(), "2021-12-31").body("inScope", equalTo(1));
    People.asKeeper()
        .get("/api/hr/v1/learning-compliance?at=2021-12-31&course=" + otherCourse)
        .then()
        .body("inScope", equalTo(0));
    People.asKeeper()
        .get("/api/hr/v1/learning-compliance?course=" + otherCourse)
        .then()
        .body("inScope", equalTo(1));
  }

  @Test
  void theEndOfARequirementEndsEverybodysScope() {
    People.offered(course, null);
    String requirement = People.required(course, unit, "2020-01-01");
    Map<String, Object> early = known("2019-03-01");
    Map<String, Object> late = known("2021-03-01");
    People.command(
            People.asKeeper(),
            "/api/hr/v1/requirements/" + requirement + "/end",
            1,
            Map.of("endsOn", "2020-12-31", "reason", "replaced"))
        .then()
        .statusCode(200);
    at(People.asKeeper(), "2020-12-31").body("inScope", equalTo(1));
    at(People.asKeeper(), "2021-06-30").body("inScope", equalTo(0));
    PublishedEvents.await(EVENTS, assignment(early), "ended");
    standing(late, "2021-03-01", null);
  }

  @Test
  void aRequirementThatIsTakenBackHasNeverBeen() {
    People.offered(course, null);
    String requirement = People.required(course, unit, "2020-01-01");
    known("2019-03-01");
    at(People.asKeeper(), "2021-12-31").body("inScope", equalTo(1));
    People.command(
            People.asKeeper(),
            "/api/hr/v1/requirements/" + requirement + "/end",
            1,
            Map.of("endsOn", "2019-12-31", "reason", "introduced by mistake"))
        .then()
        .statusCode(200);
    at(People.asKeeper(), "2020-01-01").body("inScope", equalTo(0));
    at(People.asKeeper(), "2021-12-31").body("inScope", equalTo(0));
  }

  @Test
  void aRequirementFindsThoseWhoAreThereAndWhatTheyHaveCompleted() {
    People.offered(course, null);
    Map<String, Object> person = known("2019-03-01");
    Map<String, Object> clerk = People.someoneIn(unit);
    clerk.put("category", "general-service");
    People.known(clerk);
    People.complete(person, course, "2018-05-01").then().statusCode(201);
    People.asKeeper()
        .body(
            Map.of(
                "course",
                course,
                "units",
                List.of(unit),
                "categories",
                List.of("professional"),
                "effectiveFrom",
                "2020-01-01"))
        .post("/api/hr/v1/requirements")
        .then()
        .statusCode(201);
    at(People.asKeeper(), "2020-01-01")
        .body("inScope", equalTo(1))
        .body("valid", equalTo(1))
        .body("rate", equalTo("1.00"));
    JsonNode assigned = PublishedEvents.await(EVENTS, assignment(person), "assigned").data();
    assertEquals("2020-01-01", assigned.path("inScopeFrom").textValue());
    assertEquals("2020-07-01", assigned.path("dueOn").textValue());
    assertEquals("2018-05-01", assigned.at("/validities/0/from").textValue());
  }

  @Test
  void assignmentsAreSeenByThoseWhoSeeTheMember() {
    People.offered(course, null);
    People.required(course, unit, "2020-01-01");
    Map<String, Object> person = known("2019-03-01");
    String id = assignment(person);
    String login = person.get("personId").toString();
    for (RequestSpecification reader :
        List.of(People.asKeeper(), People.asPartnerOf(unit), People.asStaff(login))) {
      reader.get(ASSIGNMENTS + "/" + id).then().statusCode(200);
    }
    for (RequestSpecification reader :
        List.of(People.asPartnerOf(People.newUnit()), People.asStaff("tom"))) {
      reader.get(ASSIGNMENTS + "/" + id).then().statusCode(404);
    }
    People.asStaff("tom").get(ASSIGNMENTS + "/" + id + "/history").then().statusCode(404);
    People.asStaff("tom").get(ASSIGNMENTS + "?course=" + course).then().body("items", empty());
    People.asPartnerOf(unit)
        .accept("text/csv")
        .get(ASSIGNMENTS + "?course=" + course)
        .then()
        .statusCode(200)
        .body(containsString("id,reference,version,state,staffMember.id"));
  }

  @Test
  void everybodySeesWhatHeOrSheHasToLearnAndHasLearnt() {
    People.offered(course, null);
    People.required(course, unit, "2020-01-01");
    Map<String, Object> person = known("2019-03-01");
    String login = person.get("personId").toString();
    People.asStaff(login)
        .get("/api/hr/v1/my-learning")
        .then()
        .statusCode(200)
        .body("assignments.course.code", equalTo(List.of(course)))
        .body("assignments[0].standing", equalTo("overdue"))
        .body("completions", empty());
    People.complete(person, course, "2021-05-01").then().statusCode(201);
    People.asStaff(login)
        .get("/api/hr/v1/my-learning")
        .then()
        .body("assignments[0].standing", equalTo("valid"))
        .body("completions.completedOn", equalTo(List.of("2021-05-01")));
    People.asStaff("nobody-in-particular")
        .get("/api/hr/v1/my-learning")
        .then()
        .statusCode(200)
        .body("assignments", empty());
  }

  private Map<String, Object> known(String entryOnDuty) {
    Map<String, Object> person = People.someoneIn(unit);
    person.put("entryOnDuty", entryOnDuty);
    People.known(person);
    return person;
  }

  private String assignment(Map<String, Object> person) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                People.asKeeper()
                    .get(
                        ASSIGNMENTS
                            + "?course="
                            + course
                            + "&indexNumber="
                            + person.get("indexNumber"))
                    .<List<String>>path("items.id"),
            ids -> ids.size() == 1)
        .get(0);
  }

  private ValidatableResponse at(RequestSpecification reader, String day) {
    return reader
        .get("/api/hr/v1/learning-compliance?course=" + course + "&at=" + day)
        .then()
        .statusCode(200)
        .body("course", equalTo(course))
        .body("at", equalTo(day));
  }

  private void compliance(String day, int inScope, int valid, int overdue, String rate) {
    at(People.asKeeper(), day)
        .body("inScope", equalTo(inScope))
        .body("valid", equalTo(valid))
        .body("overdue", equalTo(overdue))
        .body("rate", equalTo(rate));
  }

  private void overdueOn(String day, List<Map<String, Object>> people) {
    People.asKeeper()
        .get(ASSIGNMENTS + "?sort=inScopeFrom&overdueAt=" + day + "&course=" + course)
        .then()
        .body("items", hasSize(people.size()))
        .body(
            "items.staffMember.indexNumber.sort()",
            equalTo(
                people.stream()
                    .map(person -> person.get("indexNumber").toString())
                    .sorted()
                    .toList()));
  }

  private void standing(Map<String, Object> person, String day, String expected) {
    People.asKeeper()
        .get(
            ASSIGNMENTS
                + "?inScopeAt="
                + day
                + "&course="
                + course
                + "&indexNumber="
                + person.get("indexNumber"))
        .then()
        .body("items.standing", equalTo(expected == null ? List.of() : List.of(expected)));
  }
}
