package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingState;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** What becomes of an operative paragraph. */
@Entity
public class FollowUp extends ManagedRecord {
  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "outcome_id")
  private Outcome outcome;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "paragraph_id")
  private OutcomeParagraph paragraph;

  private String leadUnit;
  private LocalDate dueOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "reporting_session")
  private Meeting reportingSession;

  @Enumerated(EnumType.STRING)
  private FollowUpState state = FollowUpState.OPEN;

  @ElementCollection
  @CollectionTable(name = "follow_up_action", joinColumns = @JoinColumn(name = "follow_up_id"))
  @OrderColumn(name = "position")
  private List<FollowUpAction> actions = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private Conclusion conclusion;

  private String closingNote;
  private LocalDate closedOn;

  /** For Hibernate. */
  protected FollowUp() {}

  private FollowUp(Outcome outcome, OutcomeParagraph paragraph) {
    this.outcome = outcome;
    this.paragraph = paragraph;
    String place =
        paragraph.number().isEmpty()
            ? "p" + (outcome.paragraphs().indexOf(paragraph) + 1)
            : paragraph.number().replace(" ", "");
    this.reference = outcome.reference() + "/" + place;
  }

  static FollowUpEvent open(Outcome outcome, OutcomeParagraph paragraph) {
    return new FollowUp(outcome, paragraph).happened(FollowUpEvent.What.OPENED, null);
  }

  /** Says who follows it up by when; anew, as long as it is not closed. */
  FollowUpEvent assign(AssignFollowUp command, Meeting session) {
    requireNotClosed();
    if (command.dueOn() != null && session != null) {
      throw RuleBroken.at("/dueOn", "a paragraph is due on a day or at a session, not both");
    }
    LocalDate due = session == null ? command.dueOn() : session.opensOn();
    if (due != null && due.isBefore(outcome.decidedOn())) {
      throw RuleBroken.at(
          session == null ? "/dueOn" : "/reportingSession",
          "the outcome was adopted on " + outcome.decidedOn());
    }
    leadUnit = command.leadUnit();
    dueOn = due;
    reportingSession = session;
    return happened(FollowUpEvent.What.ASSIGNED, null);
  }

  /**
   * Goes along with the session that it reports to. What is overdue already stays due on its day:
   * moving a session makes no report less late.
   *
   * @return empty where the session's move changes nothing for it
   */
  Optional<FollowUpEvent> follow(Meeting session, LocalDate today) {
    if (state == FollowUpState.CLOSED
        || isOverdue(today)
        || session.state() == MeetingState.CANCELLED
        || session.opensOn().equals(dueOn)) {
      return Optional.empty();
    }
    dueOn = session.opensOn();
    return Optional.of(
        happened(FollowUpEvent.What.RESCHEDULED, "the session opens on " + session.opensOn()));
  }

  FollowUpEvent start() {
    requireStartable();
    state = FollowUpState.IN_PROGRESS;
    return happened(FollowUpEvent.What.STARTED, null);
  }

  void requireStartable() {
    require(FollowUpState.OPEN);
    if (leadUnit == null) {
      throw new StateConflict("no unit has been asked to follow it up");
    }
  }

  /** Reports what was done; again, as long as it is not closed. */
  FollowUpEvent report(ReportFollowUp command, String person, LocalDate today) {
    requireReportable();
    DateInFuture.refuse("reportedOn", command.reportedOn(), today);
    if (command.reportedOn().isBefore(outcome.decidedOn())) {
      throw RuleBroken.at("/reportedOn", "the outcome was adopted on " + outcome.decidedOn());
    }
    actions.add(
        new FollowUpAction(command.reportedOn(), command.text(), command.evidence(), person));
    state = FollowUpState.REPORTED;
    return happened(FollowUpEvent.What.REPORTED, null);
  }

  void requireReportable() {
    require(FollowUpState.IN_PROGRESS, FollowUpState.REPORTED);
  }

  FollowUpEvent giveBack(ReturnFollowUp command) {
    require(FollowUpState.REPORTED);
    state = FollowUpState.IN_PROGRESS;
    return happened(FollowUpEvent.What.RETURNED, command.reason());
  }

  /**
   * Ends the follow-up. As implemented: reported, with evidence, and not by one who reported (a
   * second person's check, as eTools has it for recommendations of high priority).
   */
  FollowUpEvent close(CloseFollowUp command, String person, LocalDate today) {
    requireNotClosed();
    requireNotOwn(person);
    DateInFuture.refuse("closedOn", command.closedOn(), today);
    if (command.closedOn().isBefore(outcome.decidedOn())) {
      throw RuleBroken.at("/closedOn", "the outcome was adopted on " + outcome.decidedOn());
    }
    if (command.conclusion() == Conclusion.IMPLEMENTED) {
      if (state != FollowUpState.REPORTED) {
        throw RuleBroken.at("/conclusion", "nothing was reported that could be implemented");
      }
      if (actions.stream().allMatch(action -> action.evidence() == null)) {
        throw RuleBroken.at("/conclusion", "implemented takes evidence, and no report names any");
      }
    }
    closed(command.conclusion(), command.note(), command.closedOn());
    return happened(FollowUpEvent.What.CLOSED, command.note());
  }

  /** Ends what a later outcome has overtaken, on the day on which that one was adopted. */
  FollowUpEvent overtake(Outcome later) {
    String note = "superseded by " + later.reference();
    closed(Conclusion.OVERTAKEN, note, later.decidedOn());
    return happened(FollowUpEvent.What.CLOSED, note);
  }

  private void closed(Conclusion why, String note, LocalDate on) {
    conclusion = why;
    closingNote = note;
    closedOn = on;
    state = FollowUpState.CLOSED;
  }

  void requireNotOwn(String person) {
    if (actions.stream().anyMatch(action -> action.reportedBy().equals(person))) {
      throw new OwnReport();
    }
  }

  void requireNotClosed() {
    require(FollowUpState.OPEN, FollowUpState.IN_PROGRESS, FollowUpState.REPORTED);
  }

  /** Whether it was due and nothing was reported by then. */
  boolean isOverdue(LocalDate today) {
    return dueOn != null
        && dueOn.isBefore(today)
        && (state == FollowUpState.OPEN || state == FollowUpState.IN_PROGRESS);
  }

  void require(FollowUpState... allowed) {
    requireOneOf("the follow-up", state, allowed);
  }

  private FollowUpEvent happened(FollowUpEvent.What what, String reason) {
    return new FollowUpEvent(this, what, reason);
  }

  String reference() {
    return reference;
  }

  Outcome outcome() {
    return outcome;
  }

  OutcomeParagraph paragraph() {
    return paragraph;
  }

  String leadUnit() {
    return leadUnit;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  Optional<Meeting> reportingSession() {
    return Optional.ofNullable(reportingSession);
  }

  FollowUpState state() {
    return state;
  }

  List<FollowUpAction> actions() {
    return List.copyOf(actions);
  }

  /** The last report, where it stands: not while the lead unit is at work on another. */
  FollowUpAction standingReport() {
    boolean stands = state == FollowUpState.REPORTED || state == FollowUpState.CLOSED;
    return stands && !actions.isEmpty() ? actions.get(actions.size() - 1) : null;
  }

  Conclusion conclusion() {
    return conclusion;
  }

  String closingNote() {
    return closingNote;
  }

  LocalDate closedOn() {
    return closedOn;
  }
}
