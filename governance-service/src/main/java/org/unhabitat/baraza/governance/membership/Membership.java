package org.unhabitat.baraza.governance.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.governance.body.Seat;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** Somebody's place in a body for a time. */
@Entity
public class Membership extends ManagedRecord {
  enum State {
    APPOINTED,
    ENDED
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "body_id")
  private Body body;

  @Enumerated(EnumType.STRING)
  private MembershipRole role;

  @Enumerated(EnumType.STRING)
  private HolderKind holderKind;

  private String holder;
  private String seat;

  @Enumerated(EnumType.STRING)
  private RegionalGroup regionalGroup;

  private LocalDate validFrom;
  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  private State state = State.APPOINTED;

  /** For Hibernate. */
  protected Membership() {}

  Membership(Body body, int number, AppointMember command, Seat seat) {
    this.body = body;
    this.reference = "%s/M/%02d".formatted(body.code(), number);
    this.role = command.role();
    this.holderKind = command.holderKind();
    this.holder = command.holder().strip();
    this.seat = seat == null ? null : seat.code();
    this.regionalGroup =
        seat == null || seat.regionalGroup() == null
            ? command.regionalGroup()
            : seat.regionalGroup();
    this.validFrom = command.from();
    this.validTo = command.until();
  }

  MembershipEvent appointed() {
    return new MembershipEvent(this, MembershipEvent.What.APPOINTED, null);
  }

  /** Ends the membership. A term is shortened, never prolonged: that is a new appointment. */
  MembershipEvent end(EndMembership command) {
    requireAppointed();
    if (command.until().isBefore(validFrom)) {
      throw RuleBroken.at("/until", "the membership begins on " + validFrom);
    }
    if (validTo != null && command.until().isAfter(validTo)) {
      throw RuleBroken.at(
          "/until", "the term ends on " + validTo + "; a longer one is a new appointment");
    }
    validTo = command.until();
    state = State.ENDED;
    return new MembershipEvent(this, MembershipEvent.What.ENDED, command.reason());
  }

  void requireAppointed() {
    if (state != State.APPOINTED) {
      throw new StateConflict("the membership was ended on " + validTo);
    }
  }

  /** Whether the membership and the days have one in common. */
  boolean overlaps(LocalDate from, LocalDate until) {
    return (until == null || !validFrom.isAfter(until))
        && (validTo == null || !validTo.isBefore(from));
  }

  /** Whether it holds on all of the days. */
  boolean covers(LocalDate from, LocalDate until) {
    return !validFrom.isAfter(from)
        && (validTo == null || (until != null && !validTo.isBefore(until)));
  }

  /**
   * Whether it fills its seat: an alternate names the seat it stands in for, and leaves it free.
   */
  boolean fillsSeat() {
    return seat != null && role.canVote();
  }

  String reference() {
    return reference;
  }

  Body body() {
    return body;
  }

  MembershipRole role() {
    return role;
  }

  HolderKind holderKind() {
    return holderKind;
  }

  String holder() {
    return holder;
  }

  Optional<String> seat() {
    return Optional.ofNullable(seat);
  }

  RegionalGroup regionalGroup() {
    return regionalGroup;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validTo() {
    return validTo;
  }

  State state() {
    return state;
  }
}
