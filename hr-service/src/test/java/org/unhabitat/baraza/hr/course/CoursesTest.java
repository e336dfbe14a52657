package org.unhabitat.baraza.hr.course;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.hr.People;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Courses are offered, revised and retired. */
@QuarkusTest
class CoursesTest {
  private static final String COURSES = "/api/hr/v1/courses";
  private static final String EVENTS = "hr.course.events.v1";

  @Test
  void aCourseIsOfferedInSeveralLanguages() {
    String code = People.newCourseCode();
    String id =
        People.asKeeper()
            .body(
                Map.of(
                    "code",
                    code,
                    "names",
                    Map.of("en", "Ethics", "fr", "Déontologie"),
                    "languageVariants",
                    List.of(
                        Map.of("language", "fr", "lmsCode", code + "-FR"),
                        Map.of("language", "en", "lmsCode", code + "-EN")),
                    "validityMonths",
                    36))
            .post(COURSES)
            .then()
            .statusCode(201)
            .header("Location", containsString(COURSES + "/"))
            .body("reference", equalTo(code))
            .body("languageVariants.language", equalTo(List.of("en", "fr")))
            .body("allowedActions.findAll { it.allowed }.action", hasItem("retire"))
            .extract()
            .path("id");
    assertEquals(
        36, PublishedEvents.await(EVENTS, id, "offered").data().path("validityMonths").intValue());
    People.asStaff("tom")
        .get(COURSES + "/" + id)
        .then()
        .body("names.fr", equalTo("Déontologie"))
        .body("allowedActions.findAll { it.allowed }", hasSize(0));
  }

  @Test
  void aCodeAndALearningSystemsCodeAreOneCourses() {
    String code = People.newCourseCode();
    Map<String, Object> variant = Map.of("language", "en", "lmsCode", code + "-X");
    Map<String, Object> command =
        Map.of("code", code, "names", Map.of("en", "A"), "languageVariants", List.of(variant));
    People.asKeeper().body(command).post(COURSES).then().statusCode(201);
    People.asKeeper().body(command).post(COURSES).then().statusCode(409);
    People.asKeeper()
        .body(
            Map.of(
                "code", People.newCourseCode(),
                "names", Map.of("en", "A"),
                "languageVariants", List.of(variant)))
        .post(COURSES)
        .then()
        .statusCode(409);
  }

  @Test
  void aCourseHasOneVariantALanguage() {
    People.asKeeper()
        .body(
            Map.of(
                "code", People.newCourseCode(),
                "names", Map.of("en", "A"),
                "languageVariants",
                    List.of(
                        Map.of("language", "en", "lmsCode", "A1"),
                        Map.of("language", "en", "lmsCode", "A2"))))
        .post(COURSES)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/languageVariants/1/language"));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    People.asKeeper()
        .body(Map.of("code", "lower case", "names", Map.of("en", "A"), "validityMonths", 0))
        .post(COURSES)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/code", "/validityMonths")));
    People.asKeeper().body(Map.of("code", "AB")).post(COURSES).then().statusCode(400);
  }

  @Test
  void aCourseIsRevised() {
    String id = People.offered(People.newCourseCode(), null);
    Map<String, Object> command =
        Map.of(
            "names", Map.of("en", "Renamed"),
            "languageVariants",
                List.of(Map.of("language", "es", "lmsCode", People.newCourseCode())));
    People.command(People.asKeeper(), COURSES + "/" + id + "/revise", 1, command)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("names.en", equalTo("Renamed"))
        .body("languageVariants.language", equalTo(List.of("es")));
    PublishedEvents.await(EVENTS, id, "revised");
    People.command(People.asKeeper(), COURSES + "/" + id + "/revise", 1, command)
        .then()
        .statusCode(412);
    People.asKeeper().body(command).post(COURSES + "/" + id + "/revise").then().statusCode(428);
    People.asStaff("tom")
        .get(COURSES + "/" + id + "/history")
        .then()
        .body("action", equalTo(List.of("offered", "revised")))
        .body("actor", equalTo(List.of("ana", "ana")));
  }

  @Test
  void aCourseIsRetiredOnceAndNotAheadOfItsDay() {
    String id = People.offered(People.newCourseCode(), null);
    String retire = COURSES + "/" + id + "/retire";
    People.command(
            People.asKeeper(), retire, 1, Map.of("retiredOn", "2999-01-01", "reason", "too early"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/retiredOn"));
    People.command(People.asKeeper(), retire, 1, Map.of("retiredOn", "2021-06-30"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    Map<String, String> command = Map.of("retiredOn", "2021-06-30", "reason", "replaced");
    People.command(People.asKeeper(), retire, 1, command)
        .then()
        .statusCode(200)
        .body("state", equalTo("retired"))
        .body("allowedActions.reason", hasItem(containsString("retired on 2021-06-30")));
    PublishedEvents.await(EVENTS, id, "retired");
    People.command(People.asKeeper(), retire, 2, command).then().statusCode(409);
    People.command(
            People.asKeeper(),
            COURSES + "/" + id + "/revise",
            2,
            Map.of("names", Map.of("en", "B")))
        .then()
        .statusCode(409);
    People.asStaff("tom")
        .get(COURSES + "/" + id + "/history")
        .then()
        .body("[1].reason", equalTo("replaced"));
  }

  @Test
  void aCourseThatIsStillRequiredIsNotRetired() {
    String code = People.newCourseCode();
    String id = People.offered(code, null);
    String requirement = People.required(code, People.newUnit(), "2020-01-01");
    Map<String, String> command = Map.of("retiredOn", "2021-06-30", "reason", "replaced");
    People.command(People.asKeeper(), COURSES + "/" + id + "/retire", 1, command)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/course-still-required"));
    People.command(
            People.asKeeper(),
            "/api/hr/v1/requirements/" + requirement + "/end",
            1,
            Map.of("endsOn", "2021-06-30", "reason", "replaced"))
        .then()
        .statusCode(200);
    People.command(People.asKeeper(), COURSES + "/" + id + "/retire", 1, command)
        .then()
        .statusCode(200);
    People.require(code, People.newUnit(), "2022-01-01").then().statusCode(409);
  }

  @Test
  void onlyALearningAdministratorKeepsCourses() {
    String id = People.offered(People.newCourseCode(), null);
    People.asPartner()
        .body(Map.of("code", People.newCourseCode(), "names", Map.of("en", "A")))
        .post(COURSES)
        .then()
        .statusCode(403);
    People.command(
            People.asStaff("tom"),
            COURSES + "/" + id + "/retire",
            1,
            Map.of("retiredOn", "2021-06-30", "reason", "no"))
        .then()
        .statusCode(403);
    People.command(
            People.asPartner(),
            COURSES + "/" + id + "/revise",
            1,
            Map.of("names", Map.of("en", "B")))
        .then()
        .statusCode(403);
  }

  @Test
  void listsAreFilteredAndExported() {
    String code = People.newCourseCode();
    String id = People.offered(code, 12);
    People.asStaff("tom")
        .get(COURSES + "?state=offered&q=course " + code.toLowerCase(Locale.ROOT))
        .then()
        .body("items.id", equalTo(List.of(id)));
    People.asStaff("tom")
        .get(COURSES + "?state=retired&q=" + code)
        .then()
        .body("items", hasSize(0));
    People.asStaff("tom")
        .accept("text/csv")
        .get(COURSES + "?sort=names&q=" + code)
        .then()
        .statusCode(200)
        .body(containsString("names.en"))
        .body(containsString(code));
  }
}
