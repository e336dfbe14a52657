package org.unhabitat.baraza.governance.fact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.kittest.PublishedEvents;

/**
 * Events of the four services as they come by topic. Tests that count report on 2018 and 2019, the
 * years that no other test of this module records anything for.
 */
public final class FactEvents {
  private FactEvents() {}

  /** Sends a state under a new event id, which is returned. */
  public static String send(String family, String happened, Object id, String state) {
    String event = UUID.randomUUID().toString();
    PublishedEvents.sendEvent(
        family + ".events.v1",
        id.toString(),
        event,
        "/baraza/" + family.substring(0, family.indexOf('.')),
        "org.unhabitat.%s.%s.v1".formatted(family, happened),
        state);
    return event;
  }

  /** A meeting of a body of the given kind. */
  public static String meeting(
      UUID id, long version, String state, String body, String kind, LocalDate opensOn) {
    return send(
        "governance.meeting",
        state,
        id,
        """
        {"id": "%s", "reference": "%s/2019/%s", "version": %d, "state": "%s",
         "titles": {"en": "A meeting"}, "year": %d, "number": 1,
         "body": {"id": "%s", "code": "%s", "kind": "%s"}, "opensOn": "%s", "closesOn": "%s",
         "segments": [{"opensOn": "%s", "closesOn": "%s"}], "mode": "in-person", "unit": "OED"}
        """
            .formatted(
                id,
                body,
                id.toString().substring(0, 8),
                version,
                state,
                opensOn.getYear(),
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)),
                body,
                kind,
                opensOn,
                opensOn,
                opensOn,
                opensOn));
  }

  /** An issue of a series. */
  public static void issue(
      UUID id, long version, String state, String series, LocalDate publishedOn) {
    send(
        "governance.communication-issue",
        state,
        id,
        """
        {"id": "%s", "reference": "%s/1", "version": %d, "state": "%s", "number": 1,
         "series": {"id": "%s", "code": "%s"}, "titles": {"en": "An issue"}, "publishedOn": "%s"}
        """
            .formatted(id, series, version, state, UUID.randomUUID(), series, publishedOn));
  }

  /** A submission of a project, decided on the day. */
  public static void decidedSubmission(UUID id, long version, UUID project, LocalDate decidedOn) {
    send(
        "project-review.submission",
        "decided",
        id,
        """
        {"id": "%s", "reference": "PRC/S/1", "version": %d, "state": "decided",
         "project": {"id": "%s", "reference": "P/2019/1"}, "stage": "project-document",
         "submittedOn": "%s",
         "decision": {"kind": "approved", "decidedOn": "%s", "reviewMeetingId": "%s"}}
        """
            .formatted(id, version, project, decidedOn, decidedOn, UUID.randomUUID()));
  }

  /** A meeting of the review committee. */
  public static void reviewMeeting(UUID id, long version, String state, LocalDate heldOn) {
    send(
        "project-review.review-meeting",
        state,
        id,
        """
        {"id": "%s", "reference": "PRC/2019/1", "version": %d, "state": "%s", "year": %d,
         "number": 1, "heldOn": "%s", "agenda": [], "decisions": []}
        """
            .formatted(id, version, state, heldOn.getYear(), heldOn));
  }

  /** A report that an agreement obliges to; {@code submittedOn} is null before. */
  public static void reportObligation(
      UUID id, long version, String state, LocalDate dueOn, LocalDate submittedOn) {
    send(
        "resource-mobilization.report-obligation",
        state,
        id,
        """
        {"id": "%s", "reference": "R/1", "version": %d, "state": "%s",
         "agreement": {"id": "%s", "reference": "AGR/2017/1"}, "donor": {"id": "%s", "name": "A"},
         "kind": "narrative", "period": "interim", "dueOn": "%s", "submittedOn": %s, "unit": "RPD"}
        """
            .formatted(
                id,
                version,
                state,
                UUID.randomUUID(),
                UUID.randomUUID(),
                dueOn,
                submittedOn == null ? "null" : "\"" + submittedOn + "\""));
  }

  /** A person who has to take a course, with the validity of its completion, which may be null. */
  public static void learningAssignment(
      UUID id,
      long version,
      UUID person,
      String course,
      LocalDate inScopeFrom,
      LocalDate validFrom) {
    send(
        "hr.learning-assignment",
        "assigned",
        id,
        """
        {"id": "%s", "reference": "L/1", "version": %d, "state": "open", "personKey": "%s",
         "course": {"id": "%s", "code": "%s"}, "inScopeFrom": "%s", "inScopeUntil": null,
         "validities": [%s]}
        """
            .formatted(
                id,
                version,
                person,
                UUID.randomUUID(),
                course,
                inScopeFrom,
                validFrom == null
                    ? ""
                    : "{\"from\": \"%s\", \"until\": null}".formatted(validFrom)));
  }

  /** A body that exists from the day on. */
  public static void body(UUID id, String code, String kind, LocalDate validFrom) {
    send(
        "governance.body",
        "established",
        id,
        """
        {"id": "%s", "reference": "%s", "version": 1, "state": "active", "code": "%s",
         "kind": "%s", "names": {"en": "A body"}, "unit": "OED", "validFrom": "%s"}
        """
            .formatted(id, code, code, kind, validFrom));
  }
}
