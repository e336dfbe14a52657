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
import java.util.stream.Collectors;
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
  private String parent;

  /** Codes, with a blank between them. */
  private String joins;

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

  private Body(EstablishBody command, Body parent, List<Body> joined) {
    this.code = command.code();
    this.kind = command.kind();
    this.names = command.names();
    this.unit = command.unit();
    this.validFrom = command.validFrom();
    this.parent = parent == null ? null : parent.code;
    this.joins = joined.stream().map(Body::code).collect(Collectors.joining(" "));
    adopt(command.rules());
  }

  /**
   * A new body, with what happened.
   *
   * @param parent the body that a working group works for; null for others
   * @param joined the bodies whose bureaux it joins; none for others than a joint bureau
   */
  static BodyEvent establish(EstablishBody command, Body parent, List<Body> joined) {
    requirePlace(command, parent, joined);
    Body body = new Body(command, parent, joined);
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

  private static void requirePlace(EstablishBody command, Body parent, List<Body> joined) {
    boolean isGroup = command.kind() == BodyKind.WORKING_GROUP;
    boolean isJoint = command.kind() == BodyKind.JOINT_BUREAU;
    if (isGroup != (parent != null)) {
      throw RuleBroken.at(
          "/parent",
          isGroup ? "a working group works for a body" : "only a working group works for a body");
    }
    if (isGroup && !parent.canHaveWorkingGroups()) {
      throw RuleBroken.at("/parent", parent.code + " is no body that has working groups");
    }
    if (isJoint != !joined.isEmpty()) {
      throw RuleBroken.at(
          "/joins", isJoint ? "a joint bureau joins bureaux" : "only a joint bureau joins bureaux");
    }
    if (isJoint && joined.stream().distinct().count() < 2) {
      throw RuleBroken.at("/joins", "a joint bureau joins the bureaux of two bodies or more");
    }
    for (int i = 0; i < joined.size(); i++) {
      if (joined.get(i).kind != BodyKind.GOVERNING_BODY || joined.get(i).state != State.ACTIVE) {
        throw RuleBroken.at(
            "/joins/" + i, joined.get(i).code + " is no governing body that exists");
      }
    }
    if (isJoint && !command.seats().isEmpty()) {
      throw RuleBroken.at("/seats", "the officers of the bodies it joins are its members");
    }
  }

  private boolean canHaveWorkingGroups() {
    return state == State.ACTIVE && (kind == BodyKind.GOVERNING_BODY || kind == BodyKind.COMMITTEE);
  }

  private void adopt(BodyRules rules) {
    requireSunsetWhereItBelongs(rules.sunsetOn());
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

  /**
   * A task force ends by a date that is known when it is made (chapter 2); a working group may, or
   * lasts until it is dissolved.
   */
  private void requireSunsetWhereItBelongs(LocalDate date) {
    if (kind == BodyKind.TASK_FORCE && date == null) {
      throw RuleBroken.at("/rules/sunsetOn", "a task force has a sunset date");
    }
    if (date != null && kind != BodyKind.TASK_FORCE && kind != BodyKind.WORKING_GROUP) {
      throw RuleBroken.at(
          "/rules/sunsetOn", "only a task force or a working group has a sunset date");
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
    requireMembersOfItsOwn();
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

  /**
   * Ends the body; its records stay.
   *
   * @param resting codes of the bodies that are there only because it is
   */
  BodyEvent dissolve(DissolveBody command, List<String> resting, LocalDate today) {
    requireActive();
    if (!resting.isEmpty()) {
      throw new StateConflict(
          "%s rest on it; dissolve them first".formatted(String.join(", ", resting)));
    }
    DateInFuture.refuse("dissolvedOn", command.dissolvedOn(), today);
    if (command.dissolvedOn().isBefore(validFrom)) {
      throw RuleBroken.at("/dissolvedOn", "lies before the body's first day");
    }
    validTo = command.dissolvedOn();
    state = State.DISSOLVED;
    return new BodyEvent(this, BodyEvent.What.DISSOLVED, command.reason());
  }

  /**
   * Refuses what a joint bureau cannot have: its members are the officers of the bodies it joins.
   */
  public void requireMembersOfItsOwn() {
    if (kind == BodyKind.JOINT_BUREAU) {
      throw new StateConflict(
          "the members of a joint bureau are the officers of " + String.join(", ", joins()));
    }
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

  /** Code of the body that a working group works for; null for other bodies. */
  public String parent() {
    return parent;
  }

  /** Codes of the bodies whose bureaux it joins; none but for a joint bureau. */
  public List<String> joins() {
    return joins.isEmpty() ? List.of() : List.of(joins.split(" ", -1));
  }

  /** Whether what it adopts is a recommendation to who decides, and nothing else. */
  public boolean onlyRecommends() {
    return kind == BodyKind.WORKING_GROUP || kind == BodyKind.JOINT_BUREAU;
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
