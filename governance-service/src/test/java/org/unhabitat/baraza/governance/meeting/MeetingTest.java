package org.unhabitat.baraza.governance.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Meetings from the plan to the minutes, as their secretaries and readers see them. */
@QuarkusTest
class MeetingTest {
  private static final String TOPIC = "governance.meeting.events.v1";

  private static String scheduled(String body, String opensOn) {
    return asSecretary()
        .body(Map.of("body", body, "opensOn", opensOn))
        .post(API + "/meetings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String meeting(String id) {
    return "/meetings/" + id;
  }

  @Test
  void aMeetingOfThePastIsRecordedInThreeCalls() {
    String code = code("EXCOM");
    established(committee(code));
    String id =
        asSecretary()
            .body(Map.of("body", code, "opensOn", "2021-06-15", "mode", "online"))
            .post(API + "/meetings")
            .then()
            .statusCode(201)
            .body("state", equalTo("planned"))
            .body("reference", equalTo(code + "/2021/01"))
            .body("titles.en", equalTo("Committee " + code))
            .extract()
            .path("id");
    command(meeting(id), "convene", Map.of()).statusCode(200).body("state", equalTo("convened"));
    command(meeting(id), "close", Map.of())
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("closesOn", equalTo("2021-06-15"));
    PublishedEvents.await(TOPIC, id, "scheduled");
    PublishedEvents.await(TOPIC, id, "convened");
    JsonNode closed = PublishedEvents.await(TOPIC, id, "closed").data();
    assertEquals(3, closed.path("version").asInt());
    assertEquals(code, closed.path("body").path("code").asText());
    assertEquals("committee", closed.path("body").path("kind").asText());
    assertEquals("2021-06-15", closed.path("opensOn").asText());
    asStaff()
        .get(API + meeting(id) + "/history")
        .then()
        .body("action", contains("scheduled", "convened", "closed"))
        .body("actor", everyItem(is("grace")));
  }
}
