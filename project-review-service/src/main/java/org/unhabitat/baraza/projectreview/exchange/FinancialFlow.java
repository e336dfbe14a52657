package org.unhabitat.baraza.projectreview.exchange;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** A flow of money for an activity: a pledge, a commitment, a payment. */
@Entity
class FinancialFlow extends ManagedRecord {
  @Schema(name = "FinancialFlowState")
  enum State {
    RECORDED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private String source;
  private String sourceKey;
  private String activity;

  @Enumerated(EnumType.STRING)
  private FlowKind kind;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "currency"))
  private Money amount;

  private LocalDate flowOn;
  private LocalDate valueOn;
  private String provider;
  private String providerIdentifier;
  private String description;

  /** For Hibernate. */
  protected FinancialFlow() {}

  /**
   * @param source the system that knows it, e.g. {@code ocha-fts}
   */
  FinancialFlow(String source, ReadFlow flow) {
    this.reference = source + "/" + flow.key();
    this.state = State.RECORDED;
    this.source = source;
    this.sourceKey = flow.key();
    this.activity = flow.activity();
    this.kind = flow.kind();
    this.amount = flow.amount();
    this.flowOn = flow.on();
    this.valueOn = flow.valueOn();
    this.provider = flow.provider();
    this.providerIdentifier = flow.providerIdentifier();
    this.description = flow.description();
  }

  FlowEvent recorded() {
    return new FlowEvent(this, FlowEvent.What.RECORDED);
  }

  /**
   * Takes over what the source now says: a pledge becomes a commitment, a commitment is paid.
   *
   * @return null where it says nothing new
   */
  FlowEvent report(ReadFlow flow) {
    FinancialFlow said = new FinancialFlow(source, flow);
    if (said.facts().equals(facts())) {
      return null;
    }
    activity = said.activity;
    kind = said.kind;
    amount = said.amount;
    flowOn = said.flowOn;
    valueOn = said.valueOn;
    provider = said.provider;
    providerIdentifier = said.providerIdentifier;
    description = said.description;
    return new FlowEvent(this, FlowEvent.What.REPORTED);
  }

  private List<?> facts() {
    return Arrays.asList(
        sourceKey,
        activity,
        kind,
        amount.amount().stripTrailingZeros(),
        amount.currency(),
        flowOn,
        valueOn,
        provider,
        providerIdentifier,
        description);
  }

  String reference() {
    return reference;
  }

  FlowView view() {
    return new FlowView(
        id(),
        reference,
        version(),
        state,
        source,
        activity,
        kind,
        amount,
        flowOn,
        valueOn,
        provider,
        providerIdentifier,
        description,
        List.of());
  }
}
