package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
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

/** What can be done with outcomes, one transaction each. */
@ApplicationScoped
public class OutcomeService {
  private final OutcomeRepository outcomes;
  private final FollowUpRepository followUps;
  private final BodyRepository bodies;
  private final MeetingRepository meetings;
  private final MembershipRepository memberships;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  OutcomeService(
      OutcomeRepository outcomes,
      FollowUpRepository followUps,
      BodyRepository bodies,
      MeetingRepository meetings,
      MembershipRepository memberships,
      NumberSeries numbers,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.outcomes = outcomes;
    this.followUps = followUps;
    this.bodies = bodies;
    this.meetings = meetings;
    this.memberships = memberships;
    this.numbers = numbers;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<Outcome, OutcomeView> listing() {
    return Listing.of(Outcome.class, OutcomeView.class, outcome -> view(outcome, false))
        .fetch("body")
        .fetch("meeting")
        .fetch("supersededBy")
        .sort("reference")
        .sort("id")
        .sortedBy("-id");
  }

  /** The outcomes that the caller may know of. */
  Filters known() {
    return secretariat.known(Filters.none(), "");
  }

  /** Proposes a text for a person. */
  @Transactional
  OutcomeView propose(ProposeOutcome command) {
    return view(proposed(command), true);
  }

  /**
   * Proposes a text in the transaction at hand.
   *
   * @return the outcome, whose number, where the text has one, is nobody else's
   */
  public Outcome proposed(ProposeOutcome command) {
    Body body = bodies.byIdOrCode(command.body());
    secretariat.require(body.unit());
    body.requireActive();
    if (command.serial() != null && command.series() != null) {
      bodies.locked(body.id());
      requireNumberFree(body, command);
    }
    int year = dutyStation.today().getYear();
    String reference =
        "%s/%d/P%02d".formatted(body.code(), year, numbers.next("outcome/" + body.code(), year));
    Meeting meeting = command.meeting() == null ? null : meeting(command.meeting());
    return record(Outcome.propose(body, meeting, reference, command));
  }

  private void requireNumberFree(Body body, ProposeOutcome command) {
    numbered(body, command.kind(), command.series(), command.serial())
        .ifPresent(
            other -> {
              throw RuleBroken.at(
                  "/serial", "%s has the number already".formatted(other.reference()));
            });
  }

  /** The outcome of a body that has the number. */
  public Optional<Outcome> numbered(Body body, OutcomeKind kind, String series, int serial) {
    return outcomes.byNumber(body, kind, series, serial);
  }

  private Meeting meeting(String key) {
    try {
      return meetings.byIdOrReference(key);
    } catch (NotFound unknown) {
      throw RuleBroken.at("/meeting", "there is no session " + key);
    }
  }

  @Transactional
  OutcomeView get(UUID id) {
    return view(known(id), true);
  }

  @Transactional
  OutcomeView revise(UUID id, ExpectedVersion expected, ReviseOutcome command) {
    Meeting meeting = command.meeting() == null ? null : meeting(command.meeting());
    return view(record(forChange(id, expected).revise(command, meeting)), true);
  }

  @Transactional
  OutcomeView translate(UUID id, ExpectedVersion expected, TranslateOutcome command) {
    return view(record(forChange(id, expected).translate(command)), true);
  }

  @Transactional
  OutcomeView adopt(UUID id, ExpectedVersion expected, AdoptOutcome command) {
    Outcome outcome = forChange(id, expected);
    return decided(outcome, outcome.adopt(command, dutyStation.today()));
  }

  @Transactional
  OutcomeView vote(UUID id, ExpectedVersion expected, VoteOnOutcome command) {
    Outcome outcome = forChange(id, expected);
    int voters = memberships.electorateOf(outcome.body(), command.votedOn()).size();
    return decided(outcome, outcome.vote(command, voters, dutyStation.today()));
  }

  @Transactional
  OutcomeView openSilence(UUID id, ExpectedVersion expected, OpenSilence command) {
    return view(record(forChange(id, expected).openSilence(command, dutyStation.today())), true);
  }

  @Transactional
  OutcomeView breakSilence(UUID id, ExpectedVersion expected, BreakSilence command) {
    return view(record(forChange(id, expected).breakSilence(command, dutyStation.today())), true);
  }

  @Transactional
  OutcomeView passSilence(UUID id, ExpectedVersion expected) {
    Outcome outcome = forChange(id, expected);
    return decided(outcome, outcome.passSilence(dutyStation.today()));
  }

  /**
   * Records a decision. An adopted text gets its number while the body is locked: whoever else
   * decides in the same body waits until this transaction ends. Its operative paragraphs are open
   * from then on.
   */
  private OutcomeView decided(Outcome outcome, OutcomeEvent event) {
    if (event.what() == OutcomeEvent.What.ADOPTED) {
      if (outcome.needsNumber()) {
        Body body = bodies.locked(outcome.body().id());
        String series = outcome.seriesOf(outcome.decidedOn());
        outcome.number(series, outcomes.nextSerial(body, outcome.kind(), series));
      }
      outcome.referToByNumber();
    }
    record(event);
    if (event.what() == OutcomeEvent.What.ADOPTED) {
      for (OutcomeParagraph paragraph : outcome.paragraphs()) {
        if (paragraph.kind().isOperative()) {
          outbox.append(FollowUp.open(outcome, paragraph));
        }
      }
    }
    return view(outcome, true);
  }

  @Transactional
  OutcomeView withdraw(UUID id, ExpectedVersion expected, WithdrawOutcome command) {
    return view(record(forChange(id, expected).withdraw(command)), true);
  }

  /** What was still to be done for the earlier one is overtaken. */
  @Transactional
  OutcomeView supersede(UUID id, ExpectedVersion expected, SupersedeOutcome command) {
    Outcome outcome = forChange(id, expected);
    Outcome later =
        outcomes
            .findByIdOptional(command.by())
            .filter(this::mayKnow)
            .orElseThrow(
                () -> {
                  return RuleBroken.at("/by", "there is no such outcome");
                });
    record(outcome.supersede(later, command.reason()));
    for (FollowUp followUp : followUps.open(outcome)) {
      outbox.append(followUp.overtake(later));
    }
    return view(outcome, true);
  }

  private Outcome forChange(UUID id, ExpectedVersion expected) {
    Outcome outcome = known(id);
    secretariat.require(outcome.unit());
    expected.check(outcome.version());
    return outcome;
  }

  /**
   * An outcome that the caller may know of.
   *
   * @throws NotFound also where there is one that the caller may not know of
   */
  Outcome known(UUID id) {
    Outcome outcome = outcomes.get(id);
    if (!mayKnow(outcome)) {
      throw new NotFound("outcome", id);
    }
    return outcome;
  }

  private boolean mayKnow(Outcome outcome) {
    return secretariat.mayKnow(outcome.classification(), outcome.unit());
  }

  private Outcome record(OutcomeEvent event) {
    outbox.append(event);
    return event.record();
  }

  private OutcomeView view(Outcome outcome, boolean withText) {
    LocalDate today = dutyStation.today();
    Outcome later = outcome.supersededBy();
    return new OutcomeView(
        outcome.id(),
        outcome.reference(),
        outcome.version(),
        outcome.state(),
        outcome.kind(),
        OutcomeEvent.BodyReference.of(outcome.body()),
        outcome.meeting().map(Meeting::reference).orElse(null),
        outcome.agendaItem(),
        outcome.serial() == null ? null : outcome.series() + "/" + outcome.serial(),
        outcome.symbol(),
        outcome.titles(),
        outcome.unit(),
        outcome.classification(),
        outcome.adoptedBy(),
        outcome.decidedOn(),
        outcome.vote(),
        withText ? outcome.silences() : null,
        later == null ? null : later.reference(),
        outcome.withdrawalReason(),
        withText
            ? outcome.paragraphs().stream().map(OutcomeEvent.ParagraphState::of).toList()
            : null,
        withText ? outcome.annexes() : null,
        withText ? actions(outcome, today) : null);
  }

  private List<AllowedAction> actions(Outcome outcome, LocalDate today) {
    return AllowedAction.list(() -> secretariat.require(outcome.unit()))
        .add("revise", () -> outcome.require(OutcomeState.PROPOSED))
        .add("translate", outcome::requireTranslatable)
        .add("adopt", outcome::requireDecidable)
        .add("vote", outcome::requireVotable)
        .add("open-silence", outcome::requireSilencePossible)
        .add("break-silence", outcome::requireSilence)
        .add("pass-silence", () -> outcome.requireSilenceOver(today))
        .add("withdraw", () -> outcome.require(OutcomeState.PROPOSED, OutcomeState.IN_SILENCE))
        .add("supersede", () -> outcome.require(OutcomeState.ADOPTED))
        .build();
  }
}
