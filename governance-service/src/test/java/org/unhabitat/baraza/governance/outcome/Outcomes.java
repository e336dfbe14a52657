package org.unhabitat.baraza.governance.outcome;

import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.established;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests about outcomes begin with. */
public final class Outcomes {
  private Outcomes() {}

  /** A governing body that decides by the rule; gives its code. */
  public static String governingBody(String decisionRule) {
    String code = code("GB");
    Map<String, Object> command = new HashMap<>(committee(code));
    command.put("kind", "governing-body");
    command.put("rules", Map.of("decisionRule", decisionRule));
    established(command);
    return code;
  }

  /** A session that sits on the day; gives its reference. */
  public static String session(String body, String day) {
    return session(body, day, Map.of());
  }

  /** The same with more to say about it. */
  public static String session(String body, String day, Map<String, ?> more) {
    Map<String, Object> schedule = new HashMap<>(more);
    schedule.put("body", body);
    schedule.put("opensOn", day);
    schedule.put("closesOn", day);
    ExtractableResponse<Response> meeting =
        asSecretary().body(schedule).post(API + "/meetings").then().statusCode(201).extract();
    command("/meetings/" + meeting.path("id"), "convene", Map.of()).statusCode(200);
    return meeting.path("reference");
  }

  /** What proposes a decision with so many operative paragraphs. */
  public static Map<String, Object> decision(String body, String meeting, int paragraphs) {
    Map<String, Object> command = new HashMap<>();
    command.put("body", body);
    command.put("kind", "decision");
    command.put("titles", Map.of("en", "Annual work programme of " + body));
    if (meeting != null) {
      command.put("meeting", meeting);
    }
    List<Map<String, Object>> texts = new ArrayList<>();
    texts.add(Map.of("kind", "preambular", "text", Map.of("en", "Recalling its decision 2021/4,")));
    for (int number = 1; number <= paragraphs; number++) {
      texts.add(
          Map.of(
              "kind",
              "operative",
              "number",
              Integer.toString(number),
              "leadVerb",
              "requests",
              "addressee",
              "Executive Director",
              "text",
              Map.of("en", "Requests the Executive Director to take step " + number + ";"),
              "symbols",
              List.of("HSP/EB.2022/5")));
    }
    command.put("paragraphs", texts);
    return command;
  }

  /** Proposes it and gives its id. */
  public static String proposed(Map<String, Object> command) {
    return propose(command).statusCode(201).extract().path("id");
  }

  /** Tries to propose it. */
  public static ValidatableResponse propose(Map<String, Object> command) {
    return asSecretary().body(command).post(API + "/outcomes").then();
  }

  /** A decision of a body adopted on the day; gives its id. */
  public static String adopted(String body, String day, int paragraphs) {
    String id = proposed(decision(body, session(body, day), paragraphs));
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", day)).statusCode(200);
    return id;
  }

  /** The ids of its follow-ups, in the order of the text. */
  public static List<String> followUps(String outcome) {
    return asSecretary()
        .get(API + "/outcomes/" + outcome + "/paragraphs?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
