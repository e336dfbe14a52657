package org.unhabitat.baraza.acceptance;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.unhabitat.baraza.acceptance.check.Service;

/** What the tests do with meetings, as the README shows it. */
final class Meetings {
  private Meetings() {}

  /** Schedules a meeting of a body, convenes and closes it. */
  static JsonPath held(String body, LocalDate date) {
    JsonPath planned =
        RunningSuite.as("administrator", Service.GOVERNANCE)
            .body(
                Map.of(
                    "body", body,
                    "titles", Map.of("en", "Meeting of " + date),
                    "opensOn", date.toString()))
            .post("/api/governance/v1/meetings")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    JsonPath convened = command(planned, "convene", Map.of());
    return command(convened, "close", Map.of("closedOn", date.toString()));
  }

  private static JsonPath command(JsonPath meeting, String verb, Map<String, ?> body) {
    return RunningSuite.as("administrator", Service.GOVERNANCE)
        .header("If-Match", "\"" + meeting.getLong("version") + "\"")
        .body(body)
        .post("/api/governance/v1/meetings/{id}/{verb}", meeting.getString("id"), verb)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
