package org.unhabitat.baraza.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.body.DeadlineLink;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** Plans the meetings of a year, and holds the plan against what happened. */
@ApplicationScoped
class MeetingPlanService {
  private final MeetingRepository meetings;
  private final MeetingService service;
  private final BodyRepository bodies;
  private final Secretariat secretariat;

  MeetingPlanService(
      MeetingRepository meetings,
      MeetingService service,
      BodyRepository bodies,
      Secretariat secretariat) {
    this.meetings = meetings;
    this.service = service;
    this.bodies = bodies;
    this.secretariat = secretariat;
  }

  /**
   * Plans what is missing of the year. Each meeting remembers its place in the plan (the date that
   * the cadence gave, or the session whose deadline it meets), so that a second run finds it there,
   * wherever it was moved to and whether or not it was cancelled.
   */
  @Transactional
  PlannedMeetings plan(UUID bodyId, PlanMeetings command) {
    Body body = bodies.locked(bodyId);
    secretariat.require(body.unit());
    body.requireActive();
    Map<String, LocalDate> slots = slots(body, command.year());
    Map<String, Meeting> generated = meetings.generated(body);
    List<MeetingView> scheduled = new ArrayList<>();
    List<MeetingView> moved = new ArrayList<>();
    int unchanged = 0;
    for (Map.Entry<String, LocalDate> slot : slots.entrySet()) {
      LocalDate day = slot.getValue();
      Meeting known = generated.get(slot.getKey());
      if (known == null) {
        ScheduleMeeting meeting =
            new ScheduleMeeting(body.code(), null, day, day, command.mode(), command.venue(), null);
        scheduled.add(service.schedule(body, meeting, slot.getKey()));
      } else if (known.follows(day)) {
        moved.add(service.record(known.follow(day)));
      } else {
        unchanged++;
      }
    }
    return new PlannedMeetings(body.code(), command.year(), scheduled, moved, unchanged);
  }

  private Map<String, LocalDate> slots(Body body, int year) {
    if (body.cadence().map(Cadence::rule).isEmpty() && body.meetsBefore().isEmpty()) {
      throw new StateConflict("the body has neither a cadence rule nor a linked deadline");
    }
    Map<String, LocalDate> slots = new LinkedHashMap<>();
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    body.cadence()
        .ifPresent(
            cadence ->
                cadence
                    .dates(first, last, body.validFrom())
                    .forEach(day -> slots.put("cadence:" + day, day)));
    body.meetsBefore()
        .ifPresent(
            link -> {
              for (Meeting session : sessionsDueIn(link, first, last)) {
                slots.put("deadline:" + session.id(), link.meetingDay(session.opensOn()));
              }
            });
    slots.values().removeIf(day -> !body.canMeetOn(day));
    return slots;
  }

  /** Sessions of the other body whose meeting day falls in the year; they may open after it. */
  private List<Meeting> sessionsDueIn(DeadlineLink link, LocalDate first, LocalDate last) {
    int days = link.deadlineDays() + link.leadDays();
    return meetings.ofBody(link.body(), first, last.plusDays(days + 2L)).stream()
        .filter(
            session -> {
              LocalDate day = link.meetingDay(session.opensOn());
              return !day.isBefore(first) && !day.isAfter(last);
            })
        .toList();
  }

  @Transactional
  MeetingYear year(String idOrCode, int year) {
    Body body = bodies.byIdOrCode(idOrCode);
    Map<MeetingState, Long> counts =
        meetings.countByState(body, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return new MeetingYear(
        body.code(),
        year,
        body.cadence().map(Cadence::expectedPerYear).orElse(null),
        counts.getOrDefault(MeetingState.PLANNED, 0L),
        counts.getOrDefault(MeetingState.CONVENED, 0L)
            + counts.getOrDefault(MeetingState.ADJOURNED, 0L),
        counts.getOrDefault(MeetingState.CLOSED, 0L),
        counts.getOrDefault(MeetingState.CANCELLED, 0L));
  }
}
