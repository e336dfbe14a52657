package org.unhabitat.baraza.governance.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.governance.meeting.MinutesText;
import org.unhabitat.baraza.kit.json.EnumNames;

/** What the records of a meeting and its outcomes tell together. */
@ApplicationScoped
class MeetingRecord {
  private final MeetingRepository meetings;
  private final OutcomeRepository outcomes;
  private final Secretariat secretariat;

  MeetingRecord(MeetingRepository meetings, OutcomeRepository outcomes, Secretariat secretariat) {
    this.meetings = meetings;
    this.outcomes = outcomes;
    this.secretariat = secretariat;
  }

  /** The minutes; what is classified is the business of its own minutes. */
  @Transactional
  MinutesProposal minutes(UUID meetingId) {
    Meeting meeting = meetings.get(meetingId);
    List<Outcome> decided =
        outcomes.ofMeeting(meetingId).stream()
            .filter(outcome -> secretariat.mayKnow(outcome.classification(), outcome.unit()))
            .filter(outcome -> outcome.decidedOn() != null)
            .toList();
    return new MinutesProposal(
        MinutesText.of(
            meeting,
            item ->
                decided.stream()
                    .filter(outcome -> Objects.equals(outcome.agendaItem(), item))
                    .map(MeetingRecord::line)
                    .toList()));
  }

  private static String line(Outcome outcome) {
    Vote vote = outcome.vote();
    String how =
        vote == null
            ? "by " + EnumNames.onTheWire(outcome.adoptedBy())
            : "by %d votes to %d, with %d abstentions"
                .formatted(vote.yes(), vote.no(), vote.abstaining());
    return outcome.state() == OutcomeState.REJECTED
        ? "“%s” was rejected %s on %s."
            .formatted(outcome.titles().english(), how, outcome.decidedOn())
        : "%s “%s” was adopted %s on %s."
            .formatted(outcome.reference(), outcome.titles().english(), how, outcome.decidedOn());
  }
}
