package org.unhabitat.baraza.resources.reporting;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.resources.conduct.DateNotPossible;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.conduct.SecondPersonNeeded;
import org.unhabitat.baraza.resources.donor.Donor;

/**
 * A report that is owed to a donor: upcoming → drafting → in clearance → submitted → accepted, or
 * returned and drafted again; or waived. That it is overdue is no state: the calendar says so.
 */
@Entity
class ReportObligation extends ManagedRecord {
  @Schema(name = "ReportObligationLifeCycle")
  enum State {
    UPCOMING,
    DRAFTING,
    IN_CLEARANCE,
    SUBMITTED,
    ACCEPTED,
    RETURNED,
    WAIVED
  }

  /** States in which nothing more is owed. */
  static final Set<State> SETTLED = EnumSet.of(State.SUBMITTED, State.ACCEPTED, State.WAIVED);

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state = State.UPCOMING;

  private UUID agreementId;
  private String agreementReference;
  private String scheduleKey;

  @ManyToOne(fetch = FetchType.LAZY)
  private Donor donor;

  private String unit;

  @Enumerated(EnumType.STRING)
  private Region region;

  @Enumerated(EnumType.STRING)
  private ReportKind kind;

  @Enumerated(EnumType.STRING)
  private ReportPeriod period;

  private LocalDate periodFrom;
  private LocalDate periodTo;
  private LocalDate dueOn;

  @ElementCollection
  @CollectionTable(
      name = "report_obligation_earlier_due_date",
      joinColumns = @JoinColumn(name = "report_obligation_id"))
  @OrderColumn(name = "position")
  private List<EarlierDueDate> earlierDueDates = new ArrayList<>();

  private String draftedBy;
  private String sentToClearanceBy;
  private LocalDate submittedOn;
  private LocalDate resubmittedOn;
  private String submittedBy;
  private LocalDate acceptedOn;
  private String reason;

  protected ReportObligation() {}

  ReportObligation(int number, ReportingAgreement agreement, OwedReport owed) {
    this.reference = "RPT/%d/%03d".formatted(owed.dueOn().getYear(), number);
    this.agreementId = agreement.id();
    this.agreementReference = agreement.reference();
    this.scheduleKey = owed.key();
    this.donor = agreement.donor();
    this.unit = agreement.unit();
    this.region = agreement.region();
    this.kind = owed.kind();
    this.period = owed.period();
    this.periodFrom = owed.periodFrom();
    this.periodTo = owed.periodTo();
    this.dueOn = owed.dueOn();
  }

  ReportObligationEvent generated() {
    return happened(ReportObligationEvent.What.GENERATED, null);
  }

  /** Whoever starts the draft is its drafter, and will not be the one who clears it. */
  ReportObligationEvent startDraft(String person) {
    requireState("start-draft", State.UPCOMING, State.RETURNED);
    state = State.DRAFTING;
    draftedBy = person;
    sentToClearanceBy = null;
    reason = null;
    return happened(ReportObligationEvent.What.DRAFT_STARTED, null);
  }

  ReportObligationEvent sendToClearance(String person) {
    requireState("send-to-clearance", State.DRAFTING);
    state = State.IN_CLEARANCE;
    sentToClearanceBy = person;
    return happened(ReportObligationEvent.What.SENT_TO_CLEARANCE, null);
  }

  /**
   * Clears the report and sends it to the donor. The first date on which it really was submitted is
   * kept for ever: a report that comes back is written again, but was not late for that.
   */
  ReportObligationEvent submit(String person, LocalDate on, LocalDate today) {
    requireState("submit", State.IN_CLEARANCE);
    requireClearedBySomebodyElse(person);
    LocalDate date = DateNotPossible.past("submittedOn", on, today);
    DateNotPossible.requireNotBefore("submittedOn", date, "the period it covers", periodFrom);
    if (submittedOn == null) {
      submittedOn = date;
    } else {
      DateNotPossible.requireNotBefore(
          "submittedOn", date, "the submission that was returned", submittedOn);
      resubmittedOn = date;
    }
    state = State.SUBMITTED;
    submittedBy = person;
    return happened(ReportObligationEvent.What.SUBMITTED, null);
  }

  /** The donor has no more questions. */
  ReportObligationEvent accept(LocalDate on, LocalDate today) {
    requireState("accept", State.SUBMITTED);
    LocalDate date = DateNotPossible.past("acceptedOn", on, today);
    DateNotPossible.requireNotBefore("acceptedOn", date, "its submission", submittedOn);
    state = State.ACCEPTED;
    acceptedOn = date;
    return happened(ReportObligationEvent.What.ACCEPTED, null);
  }

  /** Sends the report back to its drafter: clearance does so, or the donor after submission. */
  ReportObligationEvent giveBack(String why) {
    requireState("return", State.IN_CLEARANCE, State.SUBMITTED);
    state = State.RETURNED;
    reason = why;
    return happened(ReportObligationEvent.What.RETURNED, why);
  }

  /** The donor does without the report. It counts neither as fallen due nor as submitted. */
  ReportObligationEvent waive(String why) {
    requireNotSettled();
    state = State.WAIVED;
    reason = why;
    return happened(ReportObligationEvent.What.WAIVED, why);
  }

  /**
   * Whether an amendment may move the due date: not once it has passed, and not once the report was
   * submitted. Changing a schedule never makes an overdue report look punctual.
   */
  boolean canMove(LocalDate today) {
    return submittedOn == null && !SETTLED.contains(state) && !dueOn.isBefore(today);
  }

  /** Whether the amended schedule asks for other dates than these. */
  boolean differsFrom(OwedReport owed) {
    return !dueOn.equals(owed.dueOn())
        || !periodFrom.equals(owed.periodFrom())
        || !periodTo.equals(owed.periodTo());
  }

  /** Takes the dates of the amended agreement and keeps the due date as it was. */
  ReportObligationEvent move(OwedReport owed, LocalDate today, String why) {
    if (!dueOn.equals(owed.dueOn())) {
      earlierDueDates.add(new EarlierDueDate(dueOn, today, why));
    }
    dueOn = owed.dueOn();
    periodFrom = owed.periodFrom();
    periodTo = owed.periodTo();
    return happened(ReportObligationEvent.What.MOVED, why);
  }

  /** Overdue: the due date has passed, the report was never submitted, and it is not waived. */
  boolean isOverdue(LocalDate today) {
    return dueOn.isBefore(today) && submittedOn == null && state != State.WAIVED;
  }

  String scheduleKey() {
    return scheduleKey;
  }

  String unit() {
    return unit;
  }

  State state() {
    return state;
  }

  private ReportObligationEvent happened(ReportObligationEvent.What what, String why) {
    return new ReportObligationEvent(this, what, why);
  }

  private void requireState(String command, State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new ReportStateConflict(command, state);
    }
  }

  private void requireNotSettled() {
    if (SETTLED.contains(state)) {
      throw new ReportStateConflict("waive", state);
    }
  }

  private void requireClearedBySomebodyElse(String person) {
    if (person.equals(draftedBy) || person.equals(sentToClearanceBy)) {
      throw new SecondPersonNeeded("who drafted a report does not clear it");
    }
  }

  ReportObligationState publicState() {
    return new ReportObligationState(
        id(),
        reference,
        version(),
        state,
        new AgreementRef(agreementId, agreementReference),
        donor.ref(),
        kind,
        period,
        periodFrom,
        periodTo,
        dueOn,
        List.copyOf(earlierDueDates),
        submittedOn,
        resubmittedOn,
        acceptedOn,
        reason,
        unit,
        region);
  }

  ReportObligationView view(Caller caller, LocalDate today) {
    Mandate mandate = new Mandate(caller, unit);
    return new ReportObligationView(
        id(),
        reference,
        version(),
        state,
        isOverdue(today),
        new AgreementRef(agreementId, agreementReference),
        donor.ref(),
        kind,
        period,
        periodFrom,
        periodTo,
        dueOn,
        List.copyOf(earlierDueDates),
        draftedBy,
        sentToClearanceBy,
        submittedOn,
        resubmittedOn,
        submittedBy,
        acceptedOn,
        reason,
        unit,
        region,
        AllowedAction.list()
            .add(
                "start-draft",
                () -> {
                  mandate.require(Role.DONOR_RELATIONS_OFFICER);
                  requireState("start-draft", State.UPCOMING, State.RETURNED);
                })
            .add(
                "send-to-clearance",
                () -> {
                  mandate.require(Role.DONOR_RELATIONS_OFFICER);
                  requireState("send-to-clearance", State.DRAFTING);
                })
            .add(
                "submit",
                () -> {
                  mandate.require(Role.CLEARING_OFFICER);
                  requireState("submit", State.IN_CLEARANCE);
                  requireClearedBySomebodyElse(caller.id());
                })
            .add(
                "accept",
                () -> {
                  mandate.require(Role.DONOR_RELATIONS_OFFICER, Role.CLEARING_OFFICER);
                  requireState("accept", State.SUBMITTED);
                })
            .add(
                "return",
                () -> {
                  mandate.require(Role.CLEARING_OFFICER);
                  requireState("return", State.IN_CLEARANCE, State.SUBMITTED);
                })
            .add(
                "waive",
                () -> {
                  mandate.require(Role.CLEARING_OFFICER);
                  requireNotSettled();
                })
            .build());
  }

  /** 409: the report is at another point of its way. */
  static final class ReportStateConflict extends StateConflict {
    ReportStateConflict(String command, State state) {
      super("%s is not possible: the report is %s".formatted(command, EnumNames.onTheWire(state)));
    }
  }
}
