package org.unhabitat.baraza.governance.mandate;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a version of terms of reference. */
record TermsEvent(TermsOfReference record, What what, String reason) implements DomainEvent {
  enum What {
    DRAFTED,
    REVISED,
    PUT_INTO_CONSULTATION,
    RETURNED_TO_DRAFT,
    APPROVED,
    SUPERSEDED
  }

  /** The public state of a version: not what it says. */
  record PublicState(
      UUID id,
      String reference,
      long version,
      TermsOfReference.State state,
      TermsView.BodyReference body,
      int number,
      LocalDate consultationUntil,
      LocalDate approvedOn,
      LocalDate supersededOn,
      String unit) {}

  /** What the history keeps besides. */
  record FullState(PublicState terms, Texts text, String approvedBy) {}

  @Override
  public String family() {
    return "governance.terms-of-reference";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return state();
  }

  @Override
  public Object historyState() {
    return new FullState(state(), record.text(), record.approvedBy());
  }

  private PublicState state() {
    return new PublicState(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        TermsView.BodyReference.of(record.body()),
        record.number(),
        record.consultationUntil(),
        record.approvedOn(),
        record.supersededOn(),
        record.body().unit());
  }
}
