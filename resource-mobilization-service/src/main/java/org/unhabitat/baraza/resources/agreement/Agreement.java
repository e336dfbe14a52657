package org.unhabitat.baraza.resources.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.InState;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.NothingAmended;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.RateNotApproved;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.RateSettled;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.ReportsOwed;
import org.unhabitat.baraza.resources.agreement.AgreementRefused.ScheduleFaulty;
import org.unhabitat.baraza.resources.conduct.DateNotPossible;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.conduct.SecondPersonNeeded;
import org.unhabitat.baraza.resources.donor.Donor;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ReportingAgreement;
import org.unhabitat.baraza.resources.reporting.ReportingSchedule;
import org.unhabitat.baraza.resources.reporting.ScheduleLine;

/**
 * What a donor and UN-Habitat agree on: pipeline → signed → active → operationally closed →
 * financially closed. In the pipeline its terms can be given anew; after that they change by
 * amendment.
 */
@Entity
class Agreement extends ManagedRecord {
  @Schema(name = "AgreementLifeCycle")
  enum State {
    PIPELINE,
    SIGNED,
    ACTIVE,
    OPERATIONALLY_CLOSED,
    FINANCIALLY_CLOSED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state = State.PIPELINE;

  private Texts titles;

  @ManyToOne(fetch = FetchType.LAZY)
  private Donor donor;

  @ManyToMany
  @JoinTable(
      name = "agreement_co_donor",
      joinColumns = @JoinColumn(name = "agreement_id"),
      inverseJoinColumns = @JoinColumn(name = "donor_id"))
  @OrderColumn(name = "position")
  private List<Donor> coDonors = new ArrayList<>();

  private String donorReference;
  @Embedded private Money amount;
  @Embedded private ExchangeRate exchangeRate;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private LocalDate signedOn;
  private LocalDate activatedOn;
  private LocalDate operationallyClosedOn;
  private LocalDate financiallyClosedOn;

  @Enumerated(EnumType.STRING)
  private RevenueClass earmarking;

  @Embedded private SupportRate supportRate;

  @ElementCollection
  @CollectionTable(name = "agreement_instalment", joinColumns = @JoinColumn(name = "agreement_id"))
  @OrderColumn(name = "position")
  private List<Instalment> instalments = new ArrayList<>();

  private String unit;

  @Enumerated(EnumType.STRING)
  private Region region;

  @ElementCollection
  @CollectionTable(
      name = "agreement_schedule_line",
      joinColumns = @JoinColumn(name = "agreement_id"))
  @OrderColumn(name = "position")
  private List<ScheduleLine> reportingSchedule = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "agreement_amendment", joinColumns = @JoinColumn(name = "agreement_id"))
  @OrderColumn(name = "position")
  private List<Amendment> amendments = new ArrayList<>();

  protected Agreement() {}

  /**
   * An agreement that is negotiated.
   *
   * @param terms that keep every policy
   * @param author who writes them, and therefore does not approve their support rate
   */
  Agreement(
      int year,
      int number,
      AgreementTerms terms,
      Donor donor,
      List<Donor> coDonors,
      String author) {
    this.reference = "AGR/%d/%03d".formatted(year, number);
    take(terms, donor, coDonors, author);
  }

  AgreementEvent drafted() {
    return happened(AgreementEvent.What.DRAFTED);
  }

  /** Gives the terms anew; an approval of the support rate is lost with them. */
  AgreementEvent revise(
      AgreementTerms terms, Donor newDonor, List<Donor> newCoDonors, String author) {
    requireState("revise", State.PIPELINE);
    take(terms, newDonor, newCoDonors, author);
    return happened(AgreementEvent.What.REVISED);
  }

  /** Approves a support rate other than the standard one; never by who proposed it. */
  AgreementEvent approveSupportRate(String person, String reason, LocalDate today) {
    checkApproval(person);
    supportRate = supportRate.approved(person, today);
    return new AgreementEvent(this, AgreementEvent.What.SUPPORT_RATE_APPROVED, reason);
  }

  private void checkApproval(String person) {
    requireState("approve-support-rate", State.PIPELINE);
    if (supportRate.isSettled()) {
      throw new RateSettled();
    }
    if (person.equals(supportRate.proposedBy())) {
      throw new SecondPersonNeeded("who proposes a support rate does not approve it");
    }
  }

  /** Both sides have signed: from now on reports are owed. */
  AgreementEvent sign(SignAgreement command, LocalDate today) {
    checkSignature();
    LocalDate date = DateNotPossible.past("signedOn", command.signedOn(), today);
    if (command.exchangeRate() != null) {
      requireRateFits(command.exchangeRate(), today);
      exchangeRate = command.exchangeRate();
    }
    if (command.donorReference() != null) {
      donorReference = command.donorReference();
    }
    signedOn = date;
    state = State.SIGNED;
    return happened(AgreementEvent.What.SIGNED);
  }

  private void checkSignature() {
    requireState("sign", State.PIPELINE);
    if (!supportRate.isSettled()) {
      throw new RateNotApproved(supportRate);
    }
  }

  private void requireRateFits(ExchangeRate rate, LocalDate today) {
    if ("USD".equals(amount.currency())) {
      throw new TermsPolicy.TermsNotKept(
          List.of(new FieldError("/exchangeRate", "is not for United States dollars")));
    }
    DateNotPossible.past("exchangeRate/asOf", rate.asOf(), today);
  }

  /** Work under the agreement has begun. */
  AgreementEvent activate(LocalDate on, LocalDate today) {
    requireState("activate", State.SIGNED);
    activatedOn = after("its signature", signedOn, on, today);
    state = State.ACTIVE;
    return happened(AgreementEvent.What.ACTIVATED);
  }

  /** The last activity has ended; commitments and reports may still be open. */
  AgreementEvent closeOperationally(LocalDate on, LocalDate today) {
    requireState("close-operationally", State.ACTIVE);
    operationallyClosedOn = after("its activation", activatedOn, on, today);
    state = State.OPERATIONALLY_CLOSED;
    return happened(AgreementEvent.What.OPERATIONALLY_CLOSED);
  }

  /**
   * The accounts are closed. What is owed to the donor comes first.
   *
   * @param owed references of the reports that are neither submitted nor waived
   */
  AgreementEvent closeFinancially(LocalDate on, List<String> owed, LocalDate today) {
    requireState("close-financially", State.OPERATIONALLY_CLOSED);
    if (!owed.isEmpty()) {
      throw new ReportsOwed(owed);
    }
    financiallyClosedOn = after("its operational closure", operationallyClosedOn, on, today);
    state = State.FINANCIALLY_CLOSED;
    return happened(AgreementEvent.What.FINANCIALLY_CLOSED);
  }

  /** Extends the agreement, changes what reports are owed, or both; keeps what was before. */
  AgreementEvent amend(AmendAgreement command, LocalDate today) {
    requireState("amend", State.SIGNED, State.ACTIVE);
    LocalDate date = DateNotPossible.past("amendedOn", command.amendedOn(), today);
    DateNotPossible.requireNotBefore("amendedOn", date, "its signature", signedOn);
    LocalDate newEnd = command.endsOn() == null ? endsOn : command.endsOn();
    if (newEnd.isBefore(endsOn)) {
      throw new NothingAmended("the agreement ends on %s already".formatted(endsOn));
    }
    if (newEnd.equals(endsOn) && command.reportingSchedule() == null) {
      throw new NothingAmended("neither the last day nor the reporting schedule changes");
    }
    if (command.reportingSchedule() != null) {
      List<FieldError> faults =
          new ReportingSchedule(startsOn, newEnd, command.reportingSchedule())
              .faults("/reportingSchedule");
      if (!faults.isEmpty()) {
        throw new ScheduleFaulty(faults);
      }
      reportingSchedule.clear();
      reportingSchedule.addAll(command.reportingSchedule());
    }
    amendments.add(
        new Amendment(date, command.reason(), endsOn, newEnd, command.reportingSchedule() != null));
    endsOn = newEnd;
    return new AgreementEvent(this, AgreementEvent.What.AMENDED, command.reason());
  }

  /** What the reports that are owed are computed from. */
  ReportingAgreement reporting() {
    return new ReportingAgreement(
        id(),
        reference,
        donor,
        unit,
        region,
        new ReportingSchedule(startsOn, endsOn, reportingSchedule));
  }

  String unit() {
    return unit;
  }

  /** Nothing is owed before the signature. */
  void requireSigned() {
    if (state == State.PIPELINE) {
      throw new InState("generating report obligations", state);
    }
  }

  List<Amendment> amendments() {
    return List.copyOf(amendments);
  }

  private void take(AgreementTerms terms, Donor newDonor, List<Donor> newCoDonors, String author) {
    titles = terms.titles();
    donor = newDonor;
    coDonors.clear();
    coDonors.addAll(newCoDonors);
    donorReference = terms.donorReference();
    amount = terms.amount();
    exchangeRate = terms.exchangeRate();
    startsOn = terms.startsOn();
    endsOn = terms.endsOn();
    earmarking = RevenueClass.valueOf(terms.earmarking());
    supportRate = SupportRate.proposed(terms.supportRate(), terms.supportRateReason(), author);
    instalments.clear();
    instalments.addAll(terms.instalments());
    unit = terms.unit();
    region = terms.region();
    reportingSchedule.clear();
    reportingSchedule.addAll(terms.reportingSchedule());
  }

  private static LocalDate after(
      String first, LocalDate firstDate, LocalDate given, LocalDate today) {
    LocalDate date = DateNotPossible.past("on", given, today);
    DateNotPossible.requireNotBefore("on", date, first, firstDate);
    return date;
  }

  private AgreementEvent happened(AgreementEvent.What what) {
    return new AgreementEvent(this, what, null);
  }

  private void requireState(String command, State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new InState(command, state);
    }
  }

  private Money amountInUsd() {
    return exchangeRate == null ? amount : exchangeRate.inUsd(amount);
  }

  AgreementState publicState() {
    return new AgreementState(
        id(),
        reference,
        version(),
        state,
        titles,
        donor.ref(),
        coDonors.stream().map(Donor::ref).toList(),
        donorReference,
        amount,
        exchangeRate,
        amountInUsd(),
        startsOn,
        endsOn,
        signedOn,
        activatedOn,
        operationallyClosedOn,
        financiallyClosedOn,
        earmarking.name(),
        supportRate,
        List.copyOf(instalments),
        unit,
        region,
        List.copyOf(reportingSchedule),
        amendments());
  }

  AgreementView view(Caller caller) {
    Mandate mandate = new Mandate(caller, unit);
    return new AgreementView(
        id(),
        reference,
        version(),
        state,
        titles,
        donor.ref(),
        coDonors.stream().map(Donor::ref).toList(),
        donorReference,
        amount,
        exchangeRate,
        amountInUsd(),
        startsOn,
        endsOn,
        signedOn,
        activatedOn,
        operationallyClosedOn,
        financiallyClosedOn,
        earmarking.name(),
        supportRate,
        supportRate.split(amount),
        List.copyOf(instalments),
        unit,
        region,
        List.copyOf(reportingSchedule),
        amendments(),
        allowedActions(caller, mandate));
  }

  private List<AllowedAction> allowedActions(Caller caller, Mandate mandate) {
    return AllowedAction.list()
        .add(
            "revise",
            () -> {
              mandate.require(Role.DONOR_RELATIONS_OFFICER);
              requireState("revise", State.PIPELINE);
            })
        .add(
            "approve-support-rate",
            () -> {
              mandate.require(Role.FINANCE_OFFICER);
              checkApproval(caller.id());
            })
        .add(
            "sign",
            () -> {
              mandate.require(Role.DONOR_RELATIONS_OFFICER);
              checkSignature();
            })
        .add(
            "activate",
            () -> {
              mandate.require(Role.DONOR_RELATIONS_OFFICER);
              requireState("activate", State.SIGNED);
            })
        .add(
            "close-operationally",
            () -> {
              mandate.require(Role.DONOR_RELATIONS_OFFICER);
              requireState("close-operationally", State.ACTIVE);
            })
        .add(
            "close-financially",
            () -> {
              mandate.require(Role.FINANCE_OFFICER);
              requireState("close-financially", State.OPERATIONALLY_CLOSED);
            })
        .add(
            "amend",
            () -> {
              mandate.require(Role.DONOR_RELATIONS_OFFICER);
              requireState("amend", State.SIGNED, State.ACTIVE);
            })
        .build();
  }
}
