package org.unhabitat.baraza.resources.contribution;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.donor.Donor;

/** A pledge, commitment, receipt or refund. */
@Entity
class Contribution extends ManagedRecord {
  @Schema(name = "ContributionLifeCycle")
  enum State {
    RECORDED,
    WITHDRAWN
  }

  /** Who says that there is such a contribution. */
  @Schema(name = "ContributionSource")
  enum Source {
    /** A person of the suite; for pledges and commitments only. */
    ENTERED,
    /** The financial statistics of the United Nations system. */
    CEB
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state = State.RECORDED;

  @Enumerated(EnumType.STRING)
  private ContributionKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  private Donor donor;

  private UUID agreementId;
  private int year;
  @Embedded private Money amount;

  @Enumerated(EnumType.STRING)
  private RevenueType revenueType;

  private String unit;

  @Enumerated(EnumType.STRING)
  private Source source;

  private String sourceKey;

  protected Contribution() {}

  private Contribution(
      int number,
      ContributionKind kind,
      Donor donor,
      int year,
      Money amount,
      RevenueType revenueType,
      String unit) {
    this.reference = "CON/%d/%04d".formatted(year, number);
    this.kind = kind;
    this.donor = donor;
    this.year = year;
    this.amount = amount;
    this.revenueType = revenueType;
    this.unit = unit;
  }

  /** A pledge or commitment as a person enters it; its own id is its key. */
  static Contribution entered(int number, RecordContribution command, Donor donor) {
    Contribution contribution =
        new Contribution(
            number,
            command.kind(),
            donor,
            command.year(),
            command.amount(),
            command.revenueType(),
            command.unit());
    contribution.agreementId = command.agreement();
    contribution.source = Source.ENTERED;
    contribution.sourceKey = contribution.id().toString();
    return contribution;
  }

  /** A row of the revenue statistics; owned by the unit that owns its donor. */
  static Contribution fromStatistics(int number, CebRevenueRow row, Donor donor) {
    Contribution contribution =
        new Contribution(
            number,
            ContributionKind.ofMoved(row.amount()),
            donor,
            row.year(),
            row.amount(),
            row.revenueType(),
            donor.unit());
    contribution.source = Source.CEB;
    contribution.sourceKey = row.key();
    return contribution;
  }

  ContributionEvent recorded() {
    return new ContributionEvent(this, ContributionEvent.What.RECORDED, null);
  }

  /** Takes back what a person has entered. What came from elsewhere is corrected there. */
  ContributionEvent withdraw(String reason) {
    requireWithdrawable();
    state = State.WITHDRAWN;
    return new ContributionEvent(this, ContributionEvent.What.WITHDRAWN, reason);
  }

  private void requireWithdrawable() {
    if (source != Source.ENTERED) {
      throw new StateConflict("it was imported: a correction comes from its source");
    }
    if (state != State.RECORDED) {
      throw new StateConflict("it is withdrawn");
    }
  }

  String unit() {
    return unit;
  }

  ContributionState publicState() {
    return new ContributionState(
        id(),
        reference,
        version(),
        state,
        kind,
        donor.ref(),
        agreementId,
        year,
        amount,
        revenueType,
        source,
        sourceKey,
        unit);
  }

  ContributionView view(Caller caller) {
    return new ContributionView(
        id(),
        reference,
        version(),
        state,
        kind,
        donor.ref(),
        agreementId,
        year,
        amount,
        revenueType,
        source,
        unit,
        AllowedAction.list()
            .add(
                "withdraw",
                () -> {
                  new Mandate(caller, unit)
                      .require(Role.DONOR_RELATIONS_OFFICER, Role.FINANCE_OFFICER);
                  requireWithdrawable();
                })
            .build());
  }
}
