package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Meetings and sessions of the bodies, held and not held. */
final class Meetings implements Theme {
  private static final String PATH = "/meetings";

  private final Door governance;

  /**
   * An entry of {@code meetings.yaml}.
   *
   * @param session its number in the life of the body; null where the body counts by years
   * @param fromCadence the year that the body's own rule plans; null for a single meeting
   */
  record Entry(
      String body,
      JsonNode titles,
      String opens,
      String closes,
      String mode,
      String venue,
      Segment resumed,
      String movedFrom,
      String reason,
      Outcome outcome,
      List<String> agenda,
      Integer session,
      Integer fromCadence) {}

  record Segment(String opens, String closes) {}

  /** What has become of a meeting that was not held. */
  enum Outcome {
    CANCELLED,
    PLANNED
  }

  /**
   * @param governance used by the governance secretary
   */
  Meetings(Door governance) {
    this.governance = governance;
  }

  static List<Entry> entries() {
    return new ReferenceFile("meetings.yaml").as(new TypeReference<>() {});
  }

  @Override
  public String name() {
    return "meetings and sessions";
  }

  @Override
  public int load() {
    int records = 0;
    for (Entry entry : entries()) {
      if (entry.fromCadence() == null) {
        takePlace(entry, schedule(entry));
        records++;
      } else {
        for (JsonNode meeting : plan(entry)) {
          close(convene(meeting));
          records++;
        }
      }
    }
    return records;
  }

  private JsonNode schedule(Entry entry) {
    String first = entry.movedFrom() == null ? entry.opens() : entry.movedFrom();
    ObjectNode command = Door.object();
    command.put("body", entry.body());
    command.set("titles", entry.titles());
    command.put("opensOn", first);
    command.put("closesOn", entry.movedFrom() == null ? entry.closes() : null);
    command.put("mode", entry.mode());
    command.put("venue", entry.venue());
    command.put("sessionNumber", entry.session());
    return governance.create(PATH, "meeting/" + entry.body() + "/" + first, command);
  }

  private JsonNode plan(Entry entry) {
    JsonNode body = governance.get("/bodies/" + entry.body());
    ObjectNode command = Door.object();
    command.put("year", entry.fromCadence());
    command.put("mode", entry.mode());
    return governance
        .create(
            "/bodies/" + body.required("id").asText() + "/planned-meetings",
            "planned-meetings/" + entry.body() + "/" + entry.fromCadence(),
            command)
        .required("scheduled");
  }

  private void takePlace(Entry entry, JsonNode scheduled) {
    JsonNode meeting = scheduled;
    if (entry.movedFrom() != null) {
      ObjectNode move = Door.object();
      move.put("opensOn", entry.opens());
      move.put("reason", entry.reason());
      meeting = governance.command(PATH, meeting, "reschedule", move);
    }
    if (entry.outcome() == Outcome.CANCELLED) {
      governance.command(PATH, meeting, "cancel", Door.object().put("reason", entry.reason()));
    } else if (entry.outcome() == null) {
      hold(entry, meeting);
    }
  }

  private void hold(Entry entry, JsonNode planned) {
    JsonNode meeting = planned;
    if (entry.agenda() != null) {
      ObjectNode agenda = Door.object();
      ArrayNode items = agenda.putArray("items");
      entry.agenda().forEach(title -> items.addObject().putObject("titles").put("en", title));
      meeting = governance.command(PATH, meeting, "set-agenda", agenda);
    }
    meeting = convene(meeting);
    if (entry.agenda() != null) {
      meeting = governance.command(PATH, meeting, "adopt-agenda");
    }
    if (entry.resumed() != null) {
      ObjectNode adjourn = Door.object();
      adjourn.put("adjournedOn", meeting.required("closesOn").asText());
      adjourn.put("resumesOn", entry.resumed().opens());
      meeting = governance.command(PATH, meeting, "adjourn", adjourn);
      ObjectNode resume = Door.object();
      resume.put("resumedOn", entry.resumed().opens());
      resume.put("closesOn", entry.resumed().closes());
      meeting = governance.command(PATH, meeting, "resume", resume);
    }
    close(meeting);
  }

  private JsonNode convene(JsonNode meeting) {
    return governance.command(PATH, meeting, "convene");
  }

  private void close(JsonNode meeting) {
    governance.command(PATH, meeting, "close");
  }
}
