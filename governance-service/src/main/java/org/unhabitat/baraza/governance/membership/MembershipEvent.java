package org.unhabitat.baraza.governance.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** What happened to a membership. */
record MembershipEvent(Membership record, What what, String reason) implements DomainEvent {
  enum What {
    APPOINTED,
    ENDED
  }

  /**
   * The public state of a membership.
   *
   * @param holder who; null where it is a person, whose name stays in the service
   */
  record MembershipState(
      UUID id,
      String reference,
      long version,
      Membership.State state,
      MembershipView.BodyReference body,
      MembershipRole role,
      HolderKind holderKind,
      String holder,
      String seat,
      RegionalGroup regionalGroup,
      LocalDate validFrom,
      LocalDate validTo,
      String unit) {}

  @Override
  public String family() {
    return "governance.membership";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return state(record.holderKind() == HolderKind.PERSON ? null : record.holder());
  }

  @Override
  public Object historyState() {
    return state(record.holder());
  }

  private MembershipState state(String holder) {
    return new MembershipState(
        record.id(),
        record.reference(),
        record.version(),
        record.state(),
        MembershipView.BodyReference.of(record.body()),
        record.role(),
        record.holderKind(),
        holder,
        record.seat().orElse(null),
        record.regionalGroup(),
        record.validFrom(),
        record.validTo(),
        record.body().unit());
  }
}
