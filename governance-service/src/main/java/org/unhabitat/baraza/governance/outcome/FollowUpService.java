package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingMoved;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with follow-ups, one transaction each. */
@ApplicationScoped
class FollowUpService {
  private final FollowUpRepository followUps;
  private final MeetingRepository meetings;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  FollowUpService(
      FollowUpRepository followUps,
      MeetingRepository meetings,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.followUps = followUps;
    this.meetings = meetings;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<FollowUp, FollowUpView> listing() {
    return Listing.of(FollowUp.class, FollowUpView.class, this::view)
        .fetch("outcome.body")
        .fetch("paragraph")
        .fetch("reportingSession")
        .sort("id")
        .sort("reference")
        .sort("dueOn", "coalesce(e.dueOn, cast('9999-12-31' as LocalDate))", LocalDate.class)
        .sortedBy("id");
  }

  /** The follow-ups that the caller may know of. */
  Filters known(Boolean overdue) {
    Filters filters = secretariat.known(Filters.none(), "outcome");
    if (overdue != null) {
      String late = "(e.dueOn is not null and e.dueOn < :today and e.state in :waiting)";
      filters.where(
          overdue ? late : "not " + late,
          Map.of(
              "today",
              dutyStation.today(),
              "waiting",
              List.of(FollowUpState.OPEN, FollowUpState.IN_PROGRESS)));
    }
    return filters;
  }

  /** What is to be reported to a session goes along when it moves. */
  void follow(@Observes MeetingMoved move) {
    followUps
        .reportedTo(move.meeting())
        .forEach(
            followUp ->
                followUp.follow(move.meeting(), dutyStation.today()).ifPresent(outbox::append));
  }

  @Transactional
  FollowUpView get(UUID id) {
    return view(known(id));
  }

  @Transactional
  FollowUpView assign(UUID id, ExpectedVersion expected, AssignFollowUp command) {
    FollowUp followUp = forChange(id, expected);
    secretariat.require(followUp.outcome().unit());
    return record(followUp.assign(command, session(command.reportingSession())));
  }

  private Meeting session(String key) {
    if (key == null) {
      return null;
    }
    try {
      return meetings.heldInPlace(key);
    } catch (NotFound unknown) {
      throw RuleBroken.at("/reportingSession", "there is no session " + key);
    }
  }

  @Transactional
  FollowUpView start(UUID id, ExpectedVersion expected) {
    return record(forLeadUnit(id, expected).start());
  }

  @Transactional
  FollowUpView report(UUID id, ExpectedVersion expected, ReportFollowUp command) {
    return record(
        forLeadUnit(id, expected).report(command, secretariat.person(), dutyStation.today()));
  }

  @Transactional
  FollowUpView giveBack(UUID id, ExpectedVersion expected, ReturnFollowUp command) {
    FollowUp followUp = forChange(id, expected);
    secretariat.require(followUp.outcome().unit());
    return record(followUp.giveBack(command));
  }

  @Transactional
  FollowUpView close(UUID id, ExpectedVersion expected, CloseFollowUp command) {
    FollowUp followUp = forChange(id, expected);
    secretariat.require(followUp.outcome().unit());
    return record(followUp.close(command, secretariat.person(), dutyStation.today()));
  }

  private FollowUp forLeadUnit(UUID id, ExpectedVersion expected) {
    FollowUp followUp = forChange(id, expected);
    secretariat.requireFor(followUp.leadUnit(), followUp.outcome().unit());
    return followUp;
  }

  private FollowUp forChange(UUID id, ExpectedVersion expected) {
    FollowUp followUp = known(id);
    expected.check(followUp.version());
    return followUp;
  }

  private FollowUp known(UUID id) {
    FollowUp followUp = followUps.get(id);
    Outcome outcome = followUp.outcome();
    if (!secretariat.mayKnow(outcome.classification(), outcome.unit())) {
      throw new NotFound("follow-up", id);
    }
    return followUp;
  }

  private FollowUpView record(FollowUpEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  private FollowUpView view(FollowUp followUp) {
    String unit = followUp.outcome().unit();
    Runnable lead = () -> secretariat.requireFor(followUp.leadUnit(), unit);
    Runnable owner = () -> secretariat.require(unit);
    return new FollowUpView(
        followUp.id(),
        followUp.reference(),
        followUp.version(),
        followUp.state(),
        FollowUpEvent.OutcomeReference.of(followUp.outcome()),
        followUp.paragraph().number(),
        followUp.paragraph().leadVerb(),
        followUp.paragraph().addressee(),
        followUp.paragraph().texts(),
        followUp.leadUnit(),
        followUp.dueOn(),
        followUp.reportingSession().map(Meeting::reference).orElse(null),
        followUp.isOverdue(dutyStation.today()),
        followUp.actions(),
        followUp.conclusion(),
        followUp.closingNote(),
        followUp.closedOn(),
        AllowedAction.list()
            .add("assign", both(owner, followUp::requireNotClosed))
            .add("start", both(lead, followUp::requireStartable))
            .add("report", both(lead, followUp::requireReportable))
            .add("return", both(owner, () -> followUp.require(FollowUpState.REPORTED)))
            .add(
                "close",
                both(
                    owner,
                    () -> {
                      followUp.requireNotClosed();
                      followUp.requireNotOwn(secretariat.person());
                    }))
            .build());
  }

  private static Runnable both(Runnable right, Runnable state) {
    return () -> {
      right.run();
      state.run();
    };
  }
}
