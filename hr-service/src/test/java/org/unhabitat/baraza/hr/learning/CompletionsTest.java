package org.unhabitat.baraza.hr.learning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.hr.People;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;
import org.unhabitat.baraza.kittest.Tokens;

/** Completions and credits are recorded and voided. */
@QuarkusTest
class CompletionsTest {
  private static final String COMPLETIONS = "/api/hr/v1/completions";
  private static final String EVENTS = "hr.completion.events.v1";

  private final String unit = People.newUnit();
  private final String course = People.newCourseCode();
  private final Map<String, Object> person = People.someoneIn(unit);

  @BeforeEach
  void someoneAndACourse() {
    People.known(person);
    People.offered(course, 12);
  }

  @Test
  void aCompletionIsValidAsLongAsTheCourseSays() {
    String id =
        People.asKeeper()
            .body(
                Map.of(
                    "indexNumber", person.get("indexNumber"),
                    "course", course,
                    "completedOn", "2021-04-08",
                    "language", "fr",
                    "certificate", "INSP-2021-00417"))
            .post(COMPLETIONS)
            .then()
            .statusCode(201)
            .body("reference", startsWith("LC/2021/"))
            .body("kind", equalTo("completion"))
            .body("validUntil", equalTo("2022-04-07"))
            .body("staffMember.name", equalTo("Zawadi " + person.get("familyName")))
            .body("allowedActions[0].allowed", equalTo(true))
            .extract()
            .path("id");
    Message event = PublishedEvents.await(EVENTS, id, "recorded");
    assertEquals("confidential", event.headers().get("ce_classification"));
    String wire = new String(event.value(), StandardCharsets.UTF_8);
    assertFalse(wire.contains(person.get("indexNumber").toString()));
    assertFalse(wire.contains("INSP-2021-00417"));
    People.asKeeper()
        .get(COMPLETIONS + "/" + id + "/history")
        .then()
        .body(
            "[0].changes.find { it.pointer == '/certificate' }.after", equalTo("INSP-2021-00417"));
  }

  @Test
  void aCertificateOfAnotherBodyIsCreditedWithAReason() {
    Map<String, Object> credit =
        Map.of(
            "indexNumber",
            person.get("indexNumber"),
            "course",
            course,
            "completedOn",
            "2021-04-08",
            "certificate",
            "UNDP-77",
            "credit",
            Map.of("issuedBy", "UNDP", "reason", "the same syllabus"));
    String id =
        People.asKeeper()
            .body(credit)
            .post(COMPLETIONS)
            .then()
            .statusCode(201)
            .body("kind", equalTo("credit"))
            .body("issuedBy", equalTo("UNDP"))
            .extract()
            .path("id");
    PublishedEvents.await(EVENTS, id, "credited");
    People.asKeeper()
        .get(COMPLETIONS + "/" + id + "/history")
        .then()
        .body("[0].reason", equalTo("the same syllabus"));
    People.asKeeper()
        .body(
            Map.of(
                "indexNumber",
                person.get("indexNumber"),
                "course",
                course,
                "completedOn",
                "2021-04-09",
                "credit",
                Map.of("issuedBy", "UNDP")))
        .post(COMPLETIONS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/credit/reason"));
  }

  @Test
  void oneCompletionOfACourseADayAndAnother() {
    People.complete(person, course, "2021-04-08").then().statusCode(201);
    People.complete(person, course, "2021-04-08")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/completion-known"));
    People.complete(person, course, "2021-04-09").then().statusCode(201);
  }

  @Test
  void theDayCanBeRight() {
    People.complete(person, course, "2999-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/completedOn"));
    String old = People.newCourseCode();
    String id = People.offered(old, null);
    People.command(
            People.asKeeper(),
            "/api/hr/v1/courses/" + id + "/retire",
            1,
            Map.of("retiredOn", "2020-12-31", "reason", "replaced"))
        .then()
        .statusCode(200);
    People.complete(person, old, "2021-01-01").then().statusCode(422);
    People.complete(person, old, "2020-12-31").then().statusCode(201);
  }

  @Test
  void thePersonAndTheCourseAreThere() {
    People.complete(Map.of("indexNumber", "1234"), course, "2021-04-08")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/indexNumber"));
    People.complete(person, "NONE", "2021-04-08")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/course"));
    People.asKeeper()
        .body(Map.of("indexNumber", "x", "completedOn", "2021-04-08"))
        .post(COMPLETIONS)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/course", "/indexNumber")));
  }

  @Test
  void whatWasEnteredWronglyIsVoidedAndStaysToBeSeen() {
    People.required(course, unit, "2020-01-01");
    String id = People.complete(person, course, "2021-04-08").then().extract().path("id");
    compliance(1);
    String makeVoid = COMPLETIONS + "/" + id + "/void";
    People.command(People.asKeeper(), makeVoid, 1, Map.of("reason", " ")).then().statusCode(400);
    People.command(People.asKeeper(), makeVoid, 1, Map.of("reason", "wrong person"))
        .then()
        .statusCode(200)
        .body("state", equalTo("voided"))
        .body("voidReason", equalTo("wrong person"))
        .body("allowedActions[0].allowed", equalTo(false));
    PublishedEvents.await(EVENTS, id, "voided");
    compliance(0);
    People.command(People.asKeeper(), makeVoid, 2, Map.of("reason", "again"))
        .then()
        .statusCode(409);
    People.complete(person, course, "2021-04-08").then().statusCode(201);
    compliance(1);
  }

  private void compliance(int valid) {
    People.asKeeper()
        .get("/api/hr/v1/learning-compliance?at=2021-12-31&course=" + course)
        .then()
        .body("valid", equalTo(valid));
  }

  @Test
  void nobodyEntersOrVoidsTheirOwn() {
    String own =
        Tokens.of(person.get("personId").toString(), Role.STAFF, Role.LEARNING_ADMINISTRATOR);
    People.as(own)
        .body(
            Map.of(
                "indexNumber",
                person.get("indexNumber"),
                "course",
                course,
                "completedOn",
                "2021-04-08"))
        .post(COMPLETIONS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-completion"));
    String id = People.complete(person, course, "2021-04-08").then().extract().path("id");
    People.as(own)
        .get(COMPLETIONS + "/" + id)
        .then()
        .body("allowedActions[0].allowed", equalTo(false));
    People.command(People.as(own), COMPLETIONS + "/" + id + "/void", 1, Map.of("reason", "mine"))
        .then()
        .statusCode(403);
  }

  @Test
  void onlyALearningAdministratorOfTheUnitRecords() {
    Map<String, Object> command =
        Map.of(
            "indexNumber",
            person.get("indexNumber"),
            "course",
            course,
            "completedOn",
            "2021-04-08");
    People.asPartner().body(command).post(COMPLETIONS).then().statusCode(403);
    People.as(
            Tokens.of(
                "andrea",
                Set.of(Role.STAFF, Role.LEARNING_ADMINISTRATOR),
                List.of(People.newUnit())))
        .body(command)
        .post(COMPLETIONS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/indexNumber"));
    String id = People.complete(person, course, "2021-04-08").then().extract().path("id");
    People.command(People.asPartner(), COMPLETIONS + "/" + id + "/void", 1, Map.of("reason", "no"))
        .then()
        .statusCode(403);
  }

  @Test
  void completionsAreSeenByThoseWhoSeeTheMember() {
    String id = People.complete(person, course, "2021-04-08").then().extract().path("id");
    String login = person.get("personId").toString();
    People.asStaff(login).get(COMPLETIONS + "/" + id).then().statusCode(200);
    People.asStaff(login).get(COMPLETIONS).then().body("items.id", equalTo(List.of(id)));
    People.asPartnerOf(unit).get(COMPLETIONS + "/" + id).then().statusCode(200);
    People.asPartnerOf(People.newUnit()).get(COMPLETIONS + "/" + id).then().statusCode(404);
    People.asStaff("tom").get(COMPLETIONS + "/" + id).then().statusCode(404);
    People.asStaff("tom").get(COMPLETIONS + "/" + id + "/history").then().statusCode(404);
    People.asStaff("tom")
        .get(COMPLETIONS + "?count=true&course=" + course)
        .then()
        .body("items", empty())
        .body("count.value", equalTo(0));
    People.asPartnerOf(People.newUnit())
        .accept("text/csv")
        .get(COMPLETIONS + "?course=" + course)
        .then()
        .body(not(containsString(person.get("indexNumber").toString())));
  }

  @Test
  void listsAreFiltered() {
    String first = People.complete(person, course, "2021-04-08").then().extract().path("id");
    String second = People.complete(person, course, "2021-06-08").then().extract().path("id");
    String list = COMPLETIONS + "?course=" + course;
    ids(list, second, first);
    ids(list + "&completedTo=2021-05-01", first);
    ids(list + "&completedFrom=2021-05-01&unit=" + unit, second);
    ids(list + "&state=voided");
    ids(list + "&indexNumber=0000");
  }

  private static void ids(String list, String... expected) {
    People.asKeeper().get(list).then().statusCode(200).body("items.id", equalTo(List.of(expected)));
  }

  @Test
  void theSameRequestTwiceRecordsOnce() {
    Map<String, Object> command =
        Map.of(
            "indexNumber",
            person.get("indexNumber"),
            "course",
            course,
            "completedOn",
            "2021-04-08");
    String key = "key-" + course;
    String id =
        People.asKeeper()
            .header("Idempotency-Key", key)
            .body(command)
            .post(COMPLETIONS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    People.asKeeper()
        .header("Idempotency-Key", key)
        .body(command)
        .post(COMPLETIONS)
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("voidReason", nullValue());
    People.asKeeper().get(COMPLETIONS + "?course=" + course).then().body("items", hasSize(1));
  }
}
