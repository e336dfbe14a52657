package org.unhabitat.baraza.hr.learning;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.hr.People;

/** Completions come from the learning system as a file. */
@QuarkusTest
class CourseCompletionsImportTest {
  private static final String HEADER =
      "index_number,course_code,language,completed_on,certificate,source\n";

  private final String unit = People.newUnit();
  private final String course = People.newCourseCode();
  private final Map<String, Object> person = People.someoneIn(unit);

  @BeforeEach
  void someoneAndACourse() {
    People.known(person);
    People.asKeeper()
        .body(
            Map.of(
                "code", course,
                "names", Map.of("en", "Ethics"),
                "languageVariants", List.of(Map.of("language", "fr", "lmsCode", "LMS-" + course))))
        .post("/api/hr/v1/courses")
        .then()
        .statusCode(201);
  }

  @Test
  void aFileIsTakenOnceHoweverOftenItIsSent() {
    String file =
        HEADER
            + row(course, "en,2021-04-08,INSP-1,inspira")
            + row("LMS-" + course, "fr,2021-05-08,,");
    send(People.asKeeper(), file, "all-or-nothing", false)
        .then()
        .statusCode(201)
        .body("state", equalTo("done"))
        .body("accepted", equalTo(2))
        .body("rejected", equalTo(0));
    People.asKeeper()
        .get("/api/hr/v1/completions?sort=completedOn&course=" + course)
        .then()
        .body("items.completedOn", equalTo(List.of("2021-04-08", "2021-05-08")))
        .body("items.language", equalTo(List.of("en", "fr")))
        .body("items[0].certificate", equalTo("INSP-1"))
        .body("items[0].source", equalTo("inspira"));
    send(People.asKeeper(), file, "all-or-nothing", false)
        .then()
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(2))
        .body("lines[0].detail", startsWith("is there as LC/2021/"));
    People.asKeeper()
        .get("/api/hr/v1/completions?course=" + course)
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void everyWrongLineIsNamed() {
    String file =
        HEADER
            + row(course, "en,2021-04-08,,")
            + "1234,"
            + course
            + ",,2021-04-08,,\n"
            + row("NONE", ",2021-04-08,,")
            + row(course, ",2999-01-01,,")
            + row(course, "xx,yesterday,,");
    send(People.asKeeper(), file, "all-or-nothing", false)
        .then()
        .statusCode(201)
        .body("state", equalTo("rejected"))
        .body("accepted", equalTo(0))
        .body("lines.line", equalTo(List.of(3, 4, 5, 6, 6)))
        .body(
            "lines.pointer",
            equalTo(
                List.of(
                    "/index_number",
                    "/course_code",
                    "/completed_on",
                    "/completed_on",
                    "/language")));
    send(People.asKeeper(), file, "accepted-rows", true)
        .then()
        .body("state", equalTo("previewed"))
        .body("accepted", equalTo(1));
    send(People.asKeeper(), file, "accepted-rows", false)
        .then()
        .body("state", equalTo("done"))
        .body("accepted", equalTo(1))
        .body("rejected", equalTo(4));
  }

  @Test
  void onlyALearningAdministratorImports() {
    send(People.asPartner(), HEADER + row(course, ",2021-04-08,,"), "all-or-nothing", false)
        .then()
        .statusCode(403);
  }

  @Test
  void hundredsComeAtOnce() {
    People.required(course, unit, "2016-01-01");
    List<Map<String, Object>> people = new ArrayList<>();
    StringBuilder file = new StringBuilder(HEADER);
    file.append(row(course, ",2021-05-01,,"));
    for (int i = 0; i < 120; i++) {
      Map<String, Object> other = People.someoneIn(unit);
      people.add(other);
      file.append(other.get("indexNumber")).append(',').append(course).append(",,2020-05-01,,\n");
      file.append(other.get("indexNumber")).append(',').append(course).append(",,2021-05-01,,\n");
    }
    People.tellAll(people);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                People.asKeeper()
                    .get("/api/hr/v1/learning-compliance?at=2021-12-31&course=" + course)
                    .then()
                    .body("inScope", equalTo(121)));
    send(People.asKeeper(), file.toString(), "all-or-nothing", false)
        .then()
        .body("accepted", equalTo(241));
    People.asKeeper()
        .get("/api/hr/v1/learning-compliance?at=2021-12-31&course=" + course)
        .then()
        .body("valid", equalTo(121))
        .body("rate", equalTo("1.00"));
  }

  private String row(String code, String rest) {
    return person.get("indexNumber") + "," + code + "," + rest + "\n";
  }

  private static Response send(
      RequestSpecification caller, String file, String mode, boolean preview) {
    return caller
        .contentType("text/csv")
        .body(file)
        .post(
            "/api/hr/v1/imports?layout=course-completions&mode={mode}&preview={preview}",
            mode,
            preview);
  }
}
