package org.unhabitat.baraza.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.membership.Electorate;
import org.unhabitat.baraza.governance.membership.MembershipRepository;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with meetings, one transaction each. */
@ApplicationScoped
class MeetingService {
  private final MeetingRepository meetings;
  private final BodyRepository bodies;
  private final MembershipRepository memberships;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Event<MeetingMoved> moves;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  MeetingService(
      MeetingRepository meetings,
      BodyRepository bodies,
      MembershipRepository memberships,
      NumberSeries numbers,
      Outbox outbox,
      Event<MeetingMoved> moves,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.memberships = memberships;
    this.numbers = numbers;
    this.outbox = outbox;
    this.moves = moves;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<Meeting, MeetingView> listing() {
    return Listing.of(Meeting.class, MeetingView.class, this::view)
        .fetch("body")
        .sort("opensOn")
        .sort("reference")
        .sortedBy("-opensOn");
  }

  /** Meetings of a body that is named by id or code; of all bodies where it is null. */
  Filters ofBody(String idOrCode) {
    if (idOrCode == null || idOrCode.isBlank()) {
      return Filters.none();
    }
    try {
      return Filters.none().eq("body.id", UUID.fromString(idOrCode));
    } catch (IllegalArgumentException noId) {
      return Filters.none().eq("body.code", idOrCode);
    }
  }

  @Transactional
  MeetingView schedule(ScheduleMeeting command) {
    Body body = bodies.byIdOrCode(command.body());
    secretariat.require(body.unit());
    return schedule(body, command, null);
  }

  /**
   * Plans a meeting in the transaction at hand.
   *
   * @param slot what in the plan it is generated for; null where somebody schedules it
   */
  MeetingView schedule(Body body, ScheduleMeeting command, String slot) {
    Meeting.requirePossible(body, command.opensOn(), command.closesOn());
    int number = numbers.next(body.code(), command.opensOn().getYear());
    return record(Meeting.schedule(body, number, command, slot));
  }

  MeetingView get(UUID id) {
    return view(meetings.get(id));
  }

  /** A meeting that anybody may see. */
  PublicMeeting getPublic(UUID id) {
    return meetings
        .findByIdOptional(id)
        .filter(Meeting::isPublic)
        .map(PublicMeeting::of)
        .orElseThrow(() -> new NotFound("meeting", id));
  }

  @Transactional
  MeetingView reschedule(UUID id, ExpectedVersion expected, RescheduleMeeting command) {
    return record(forChange(id, expected).reschedule(command));
  }

  @Transactional
  MeetingView convene(UUID id, ExpectedVersion expected, ConveneMeeting command) {
    Meeting meeting = forChange(id, expected);
    Electorate electorate = electorate(meeting, meeting.conveningDay(command));
    return record(meeting.convene(command, electorate, dutyStation.today()));
  }

  @Transactional
  MeetingView adjourn(UUID id, ExpectedVersion expected, AdjournMeeting command) {
    return record(forChange(id, expected).adjourn(command, dutyStation.today()));
  }

  @Transactional
  MeetingView resume(UUID id, ExpectedVersion expected, ResumeMeeting command) {
    Meeting meeting = forChange(id, expected);
    Electorate electorate = electorate(meeting, command.resumedOn());
    return record(meeting.resume(command, electorate, dutyStation.today()));
  }

  @Transactional
  MeetingView close(UUID id, ExpectedVersion expected, CloseMeeting command) {
    return record(forChange(id, expected).close(command, dutyStation.today()));
  }

  @Transactional
  MeetingView cancel(UUID id, ExpectedVersion expected, CancelMeeting command) {
    return record(forChange(id, expected).cancel(command));
  }

  @Transactional
  MeetingView setAgenda(UUID id, ExpectedVersion expected, SetAgenda command) {
    return record(forChange(id, expected).propose(command, dutyStation.today()));
  }

  @Transactional
  MeetingView carryOver(UUID id, ExpectedVersion expected, CarryOver command) {
    Meeting meeting = forChange(id, expected);
    Meeting earlier;
    try {
      earlier = meetings.byIdOrReference(command.from());
    } catch (NotFound unknown) {
      throw RuleBroken.at("/from", "there is no meeting " + command.from());
    }
    return record(meeting.carryOver(earlier, dutyStation.today()));
  }

  @Transactional
  MeetingView declareInterest(UUID id, ExpectedVersion expected, DeclareInterest command) {
    return record(forChange(id, expected).declareInterest(command));
  }

  @Transactional
  MeetingView adoptAgenda(UUID id, ExpectedVersion expected, AdoptAgenda command) {
    return record(forChange(id, expected).adoptAgenda(command));
  }

  @Transactional
  MeetingView settle(UUID id, ExpectedVersion expected, SettleItem command) {
    return record(forChange(id, expected).settle(command));
  }

  @Transactional
  MeetingView recordAttendance(UUID id, ExpectedVersion expected, RecordAttendance command) {
    Meeting meeting = forChange(id, expected);
    Electorate electorate = electorate(meeting, meeting.opensOn());
    return record(meeting.recordAttendance(command, electorate, dutyStation.today()));
  }

  @Transactional
  MeetingView draftMinutes(UUID id, ExpectedVersion expected, DraftMinutes command) {
    return record(forChange(id, expected).draftMinutes(command, secretariat.person()));
  }

  @Transactional
  MeetingView approveMinutes(UUID id, ExpectedVersion expected, ApproveMinutes command) {
    return record(
        forChange(id, expected).approveMinutes(command, secretariat.person(), dutyStation.today()));
  }

  private Meeting forChange(UUID id, ExpectedVersion expected) {
    Meeting meeting = meetings.forChange(id, expected);
    secretariat.require(meeting.unit());
    return meeting;
  }

  private Electorate electorate(Meeting meeting, LocalDate day) {
    return memberships.electorateOf(meeting.body(), day);
  }

  MeetingView record(MeetingEvent event) {
    outbox.append(event);
    if (event.what().movesDays()) {
      moves.fire(new MeetingMoved(event.record()));
    }
    return view(event.record());
  }

  private MeetingView view(Meeting meeting) {
    LocalDate today = dutyStation.today();
    return new MeetingView(
        meeting.id(),
        meeting.reference(),
        meeting.version(),
        meeting.state(),
        meeting.titles(),
        BodyReference.of(meeting.body()),
        meeting.year(),
        meeting.number(),
        meeting.sessionNumber(),
        meeting.opensOn(),
        meeting.closesOn(),
        meeting.segments(),
        meeting.resumesOn(),
        meeting.mode(),
        meeting.venue(),
        meeting.unit(),
        meeting.agenda(),
        meeting.agendaFrozenFrom(),
        meeting.attendance(),
        meeting.interests(),
        QuorumView.of(meeting.quorum()),
        MeetingView.MinutesView.of(meeting),
        meeting.cancellationReason(),
        meeting.slot(),
        AllowedAction.list(() -> secretariat.require(meeting.unit()))
            .add("reschedule", () -> meeting.require(MeetingState.PLANNED))
            .add("convene", () -> meeting.requireConvenable(today))
            .add("adjourn", () -> meeting.require(MeetingState.CONVENED))
            .add("resume", () -> meeting.require(MeetingState.ADJOURNED))
            .add("close", meeting::requireClosable)
            .add("cancel", () -> meeting.require(MeetingState.PLANNED))
            .add("set-agenda", () -> meeting.requireOpenAgenda(today))
            .add("carry-over", () -> meeting.requireOpenAgenda(today))
            .add("adopt-agenda", meeting::requireAdoptableAgenda)
            .add("settle-item", meeting::requireSettleable)
            .add("record-attendance", () -> meeting.requireAttendanceOpen(today))
            .add("declare-interest", meeting::requireInterestOpen)
            .add("draft-minutes", meeting::requireMinutesOpen)
            .add("approve-minutes", () -> meeting.requireMinutesApprovable(secretariat.person()))
            .build());
  }
}
