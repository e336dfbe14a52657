package org.unhabitat.baraza.hr.course;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.hr.People;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Requirements are introduced and ended. */
@QuarkusTest
class RequirementsTest {
  private static final String REQUIREMENTS = "/api/hr/v1/requirements";
  private static final String EVENTS = "hr.requirement.events.v1";

  @Test
  void aCourseIsRequiredWithinSixMonthsUnlessSomebodySaysOtherwise() {
    String code = People.newCourseCode();
    People.offered(code, null);
    String id =
        People.require(code, People.newUnit(), "2016-01-01")
            .then()
            .statusCode(201)
            .body("reference", startsWith("REQ/"))
            .body("state", equalTo("in-force"))
            .body("withinMonths", equalTo(6))
            .body("course.code", equalTo(code))
            .extract()
            .path("id");
    assertEquals(
        code, PublishedEvents.await(EVENTS, id, "introduced").data().at("/course/code").asText());
    People.asKeeper()
        .body(
            Map.of(
                "course",
                code,
                "units",
                List.of(People.newUnit()),
                "categories",
                List.of("professional", "national-officer"),
                "effectiveFrom",
                "2016-01-01",
                "withinMonths",
                3,
                "basis",
                "ST/IC/2015/26"))
        .post(REQUIREMENTS)
        .then()
        .statusCode(201)
        .body("withinMonths", equalTo(3))
        .body("categories", equalTo(List.of("professional", "national-officer")));
  }

  @Test
  void noTwoRequirementsOfACourseCoverTheSamePeopleAtTheSameTime() {
    String code = People.newCourseCode();
    String unit = People.newUnit();
    People.offered(code, null);
    String first = People.required(code, unit, "2016-01-01");
    People.require(code, unit, "2020-01-01")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/requirement-overlaps"));
    People.command(
            People.asKeeper(),
            REQUIREMENTS + "/" + first + "/end",
            1,
            Map.of("endsOn", "2019-12-31", "reason", "renewed"))
        .then()
        .statusCode(200);
    People.require(code, unit, "2019-12-31").then().statusCode(422);
    People.require(code, unit, "2020-01-01").then().statusCode(201);
  }

  @Test
  void aRequirementEndsOnce() {
    String code = People.newCourseCode();
    People.offered(code, null);
    String id = People.required(code, People.newUnit(), "2020-01-01");
    String end = REQUIREMENTS + "/" + id + "/end";
    People.command(People.asKeeper(), end, 1, Map.of("endsOn", "2019-12-30", "reason", "too early"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/endsOn"));
    People.command(People.asKeeper(), end, 1, Map.of("endsOn", "2021-12-31"))
        .then()
        .statusCode(400);
    People.command(People.asKeeper(), end, 1, Map.of("endsOn", "2021-12-31", "reason", "replaced"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ended"))
        .body("effectiveUntil", equalTo("2021-12-31"))
        .body("allowedActions[0].allowed", equalTo(false));
    PublishedEvents.await(EVENTS, id, "ended");
    People.command(People.asKeeper(), end, 2, Map.of("endsOn", "2022-12-31", "reason", "again"))
        .then()
        .statusCode(409);
    People.asStaff("tom")
        .get(REQUIREMENTS + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("introduced", "ended")));
  }

  @Test
  void itTakesACourseAndALearningAdministrator() {
    People.require("NO-SUCH-COURSE", People.newUnit(), "2020-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/course"));
    String code = People.newCourseCode();
    People.offered(code, null);
    People.asPartner()
        .body(Map.of("course", code, "effectiveFrom", "2020-01-01"))
        .post(REQUIREMENTS)
        .then()
        .statusCode(403);
    String id = People.required(code, People.newUnit(), "2020-01-01");
    People.command(
            People.asStaff("tom"),
            REQUIREMENTS + "/" + id + "/end",
            1,
            Map.of("endsOn", "2021-12-31", "reason", "no"))
        .then()
        .statusCode(403);
  }

  @Test
  void listsAreFiltered() {
    String code = People.newCourseCode();
    People.offered(code, null);
    String id = People.required(code, People.newUnit(), "2020-01-01");
    String list = REQUIREMENTS + "?course=" + code;
    People.asStaff("tom").get(list).then().body("items.id", equalTo(List.of(id)));
    People.asStaff("tom")
        .get(list + "&inForceAt=2020-01-01&state=in-force")
        .then()
        .body("items.id", equalTo(List.of(id)));
    People.asStaff("tom").get(list + "&inForceAt=2019-12-31").then().body("items", empty());
    People.asStaff("tom").get(list + "&state=ended").then().body("items", empty());
    People.asStaff("tom")
        .get(REQUIREMENTS + "/" + id)
        .then()
        .body("allowedActions[0].reason", startsWith("it takes the role"));
  }
}
