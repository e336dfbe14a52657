package org.unhabitat.baraza.governance.body;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A body with its settings. What it decides is recorded elsewhere; what it may do and when it meets
 * follows from here.
 */
@Entity
public class Body extends ManagedRecord {
  /** Whether the body exists. */
  public enum State {
    ACTIVE,
    DISSOLVED
  }

  private String code;

  @Enumerated(EnumType.STRING)
  private BodyKind kind;

  private Texts names;
  private String unit;
  private LocalDate validFrom;
  private LocalDate validTo;
  private LocalDate sunsetOn;
  @Embedded private Cadence cadence;
  @Embedded private DeadlineLink meetsBefore;
  @Embedded private Quorum quorum = Quorum.NONE;

  @Enumerated(EnumType.STRING)
  private DecisionRule decisionRule = DecisionRule.NONE;

  @ElementCollection
  @CollectionTable(name = "body_seat", joinColumns = @JoinColumn(name = "body_id"))
  @OrderColumn(name = "position")
  private List<Seat> seats = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  /** For Hibernate. */
  protected Body() {}

  private Body(EstablishBody command) {
    this.code = command.code();
    this.kind = command.kind();
    this.names = command.names();
    this.unit = command.unit();
    this.validFrom = command.validFrom();
    adopt(command.rules());
  }

  /** A new body, with what happened. */
  static BodyEvent establish(EstablishBody command) {
    Body body = new Body(command);
    body.seats = seatsOf(command.seats());
    return new BodyEvent(body, BodyEvent.What.ESTABLISHED, null);
  }

  /** Gives the body other names, or to another unit. */
  BodyEvent revise(ReviseBody command) {
    requireActive();
    names = command.names();
    unit = command.unit();
    return new BodyEvent(this, BodyEvent.What.REVISED, command.reason());
  }

  /** Sets how the body works from now on; meetings that are planned stay as they are. */
  BodyEvent changeRules(ChangeRules command) {
    requireActive();
    adopt(command.rules());
    return new BodyEvent(this, BodyEvent.What.RULES_CHANGED, command.reason());
  }

  private void adopt(BodyRules rules) {
    requireSunsetOfTaskForceOnly(rules.sunsetOn());
    requireForumWithoutDecisions(rules);
    if (rules.meetsBefore() != null && rules.meetsBefore().body().equals(code)) {
      throw RuleBroken.at(
          "/rules/meetsBefore/body", "a body does not meet before its own deadlines");
    }
    sunsetOn = rules.sunsetOn();
    cadence = rules.cadence();
    meetsBefore = rules.meetsBefore();
    quorum = rules.quorum() == null ? Quorum.NONE : rules.quorum();
    decisionRule = rules.decisionRule() == null ? DecisionRule.NONE : rules.decisionRule();
  }

  /** A task force ends by a date that is known when it is made (chapter 2). */
  private void requireSunsetOfTaskForceOnly(LocalDate date) {
    if ((kind == BodyKind.TASK_FORCE) != (date != null)) {
      throw RuleBroken.at(
          "/rules/sunsetOn",
          date == null ? "a task force has a sunset date" : "only a task force has a sunset date");
    }
    if (date != null && date.isBefore(validFrom)) {
      throw RuleBroken.at("/rules/sunsetOn", "the sunset date lies before the body's first day");
    }
  }

  /** Town halls and retreats decide nothing, so that there is nothing to have a quorum for. */
  private void requireForumWithoutDecisions(BodyRules rules) {
    if (kind != BodyKind.FORUM) {
      return;
    }
    if (rules.quorum() != null && rules.quorum().basis() != Quorum.Basis.NONE) {
      throw RuleBroken.at("/rules/quorum", "a forum has no quorum");
    }
    if (rules.decisionRule() != null && rules.decisionRule() != DecisionRule.NONE) {
      throw RuleBroken.at("/rules/decisionRule", "a forum decides nothing");
    }
  }

  /**
   * Shares the seats anew.
   *
   * @param shares how many seats each group or function has
   * @param held the codes of seats that somebody holds, now or from a later day on; they stay
   */
  public DomainEvent compose(List<SeatShare> shares, Set<String> held) {
    requireActive();
    List<Seat> composed = seatsOf(shares);
    Set<String> lost = new HashSet<>(held);
    composed.forEach(seat -> lost.remove(seat.code()));
    if (!lost.isEmpty()) {
      throw new SeatHeld(lost);
    }
    seats.clear();
    seats.addAll(composed);
    return new BodyEvent(this, BodyEvent.What.COMPOSED, null);
  }

  private static List<Seat> seatsOf(List<SeatShare> shares) {
    List<Seat> seats = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < shares.size(); i++) {
      for (Seat seat : shares.get(i).toSeats()) {
        if (!codes.add(seat.code())) {
          throw RuleBroken.at("/seats/" + i, "the group or function is there already");
        }
        seats.add(seat);
      }
    }
    return seats;
  }

  /** Ends the body; its records stay. */
  BodyEvent dissolve(DissolveBody command, LocalDate today) {
    requireActive();
    DateInFuture.refuse("dissolvedOn", command.dissolvedOn(), today);
    if (command.dissolvedOn().isBefore(validFrom)) {
      throw RuleBroken.at("/dissolvedOn", "lies before the body's first day");
    }
    validTo = command.dissolvedOn();
    state = State.DISSOLVED;
    return new BodyEvent(this, BodyEvent.What.DISSOLVED, command.reason());
  }

  /** Refuses what only an existing body can do. */
  public void requireActive() {
    if (state != State.ACTIVE) {
      throw new StateConflict("the body was dissolved on " + validTo);
    }
  }

  /**
   * Refuses days on which the body cannot meet: before its first day, after it was dissolved, after
   * its sunset date.
   *
   * @param field name of the date in the command
   */
  public void requireMeetingPossible(String field, LocalDate first, LocalDate last) {
    if (first.isBefore(validFrom)) {
      throw RuleBroken.at("/" + field, "the body exists from " + validFrom + " on");
    }
    if (validTo != null && last.isAfter(validTo)) {
      throw RuleBroken.at("/" + field, "the body was dissolved on " + validTo);
    }
    if (sunsetOn != null && last.isAfter(sunsetOn)) {
      throw new AfterSunset(field, code, sunsetOn);
    }
  }

  /** Whether a meeting of one day is possible then. */
  public boolean canMeetOn(LocalDate day) {
    return !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo))
        && (sunsetOn == null || !day.isAfter(sunsetOn));
  }

  /** The code for life, which people use as its reference. */
  public String code() {
    return code;
  }

  /** What sort of body it is. */
  public BodyKind kind() {
    return kind;
  }

  /** Its name. */
  public Texts names() {
    return names;
  }

  /** Code of the organisation unit whose secretariat serves it. */
  public String unit() {
    return unit;
  }

  /** Its first day. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Its last day, once it is dissolved. */
  public LocalDate validTo() {
    return validTo;
  }

  LocalDate sunsetOn() {
    return sunsetOn;
  }

  /** How often it is meant to meet. */
  public Optional<Cadence> cadence() {
    return Optional.ofNullable(cadence);
  }

  /** The deadlines of another body that it meets in time for. */
  public Optional<DeadlineLink> meetsBefore() {
    return Optional.ofNullable(meetsBefore);
  }

  /** How many must be present. */
  public Quorum quorum() {
    return quorum;
  }

  /** How it decides. */
  public DecisionRule decisionRule() {
    return decisionRule;
  }

  /** Its seats; none where whoever is appointed is a member. */
  public List<Seat> seats() {
    return List.copyOf(seats);
  }

  State state() {
    return state;
  }
}
