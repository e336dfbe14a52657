package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.membership.Electorate;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/** A meeting or session of a body. */
@Entity
public class Meeting extends ManagedRecord {
  private String reference;

  /** Read together with the meeting: nothing shows a meeting without its body. */
  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "body_id")
  private Body body;

  private int year;
  private int number;
  private Integer sessionNumber;
  private Texts titles;

  @Enumerated(EnumType.STRING)
  private MeetingState state = MeetingState.PLANNED;

  @Enumerated(EnumType.STRING)
  private MeetingMode mode;

  private String venue;
  private String unit;
  private LocalDate opensOn;
  private LocalDate closesOn;
  private LocalDate resumesOn;

  @ElementCollection
  @CollectionTable(name = "meeting_segment", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<Segment> segments = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "meeting_agenda_item", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<AgendaItem> agenda = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "meeting_attendee", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<Attendee> attendance = new ArrayList<>();

  private LocalDate agendaFrozenFrom;

  @ElementCollection
  @CollectionTable(name = "meeting_interest", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<Interest> interests = new ArrayList<>();

  @Embedded private QuorumCount quorum;
  @Embedded private Minutes minutes;

  @ElementCollection
  @CollectionTable(name = "meeting_minutes_drafter", joinColumns = @JoinColumn(name = "meeting_id"))
  @Column(name = "person")
  private Set<String> minutesDrafters = new HashSet<>();

  private String cancellationReason;

  /** What in the plan the meeting was generated for; null where somebody scheduled it. */
  private String slot;

  private boolean movedByHand;

  /** For Hibernate. */
  protected Meeting() {}

  private Meeting(Body body, int number, ScheduleMeeting command, String slot) {
    this.body = body;
    this.number = number;
    this.year = command.opensOn().getYear();
    this.reference = "%s/%d/%02d".formatted(body.code(), year, number);
    this.titles = command.titles() == null ? body.names() : command.titles();
    this.unit = body.unit();
    this.mode = command.mode();
    this.venue = command.venue();
    this.sessionNumber = command.sessionNumber();
    this.slot = slot;
    this.segments.add(new Segment(command.opensOn(), command.closesOn()));
    span();
  }

  /**
   * Plans a meeting.
   *
   * @param number its number in the body's year
   * @param slot what in the plan it is generated for; null where somebody schedules it
   */
  static MeetingEvent schedule(Body body, int number, ScheduleMeeting command, String slot) {
    return new Meeting(body, number, command, slot).happened(MeetingEvent.What.SCHEDULED, null);
  }

  /** Refuses days that a meeting of the body cannot have, before a number is taken for it. */
  static void requirePossible(Body body, LocalDate opensOn, LocalDate closesOn) {
    if (closesOn.isBefore(opensOn)) {
      throw RuleBroken.at("/closesOn", "the last day is before the first");
    }
    body.requireMeetingPossible("opensOn", opensOn, closesOn);
  }

  /** Moves a planned meeting. What is generated from the plan later leaves it where it is. */
  MeetingEvent reschedule(RescheduleMeeting command) {
    require(MeetingState.PLANNED);
    requirePossible(body, command.opensOn(), command.closesOn());
    movedByHand = true;
    moveTo(new Segment(command.opensOn(), command.closesOn()));
    mode = command.mode() == null ? mode : command.mode();
    venue = command.venue() == null ? venue : command.venue();
    return happened(MeetingEvent.What.RESCHEDULED, command.reason());
  }

  /** Follows a deadline that has moved. */
  MeetingEvent follow(LocalDate day) {
    require(MeetingState.PLANNED);
    moveTo(new Segment(day, day));
    return happened(MeetingEvent.What.RESCHEDULED, "the linked deadline has moved");
  }

  /** Whether a moved deadline takes the meeting along. */
  boolean follows(LocalDate day) {
    return state == MeetingState.PLANNED && !movedByHand && !opensOn.equals(day);
  }

  private void moveTo(Segment segment) {
    segments.clear();
    segments.add(segment);
    span();
  }

  /**
   * Opens the meeting.
   *
   * @param electorate who may vote on the day
   */
  MeetingEvent convene(ConveneMeeting command, Electorate electorate, LocalDate today) {
    require(MeetingState.PLANNED);
    LocalDate day = conveningDay(command);
    DateInFuture.refuse("convenedOn", day, today);
    Segment opened = segments.get(0).openedOn(day);
    body.requireMeetingPossible("convenedOn", opened.opensOn(), opened.closesOn());
    count(command.attendance(), command.votesPresent(), electorate);
    requireQuorum(electorate);
    segments.set(0, opened);
    span();
    state = MeetingState.CONVENED;
    return happened(MeetingEvent.What.CONVENED, null);
  }

  /** The day that convening takes place on. */
  LocalDate conveningDay(ConveneMeeting command) {
    return command.convenedOn() == null ? opensOn : command.convenedOn();
  }

  /** What convening needs, as far as it can be said before attendance is counted. */
  void requireConvenable(LocalDate today) {
    require(MeetingState.PLANNED);
    DateInFuture.refuse("convenedOn", opensOn, today);
    if (quorum != null) {
      quorum.require();
    }
  }

  /** Interrupts the session; the present segment ends. */
  MeetingEvent adjourn(AdjournMeeting command, LocalDate today) {
    require(MeetingState.CONVENED);
    DateInFuture.refuse("adjournedOn", command.adjournedOn(), today);
    requireNotBeforeOpening("adjournedOn", command.adjournedOn());
    if (command.resumesOn() != null && !command.resumesOn().isAfter(command.adjournedOn())) {
      throw RuleBroken.at(
          "/resumesOn", "a session goes on after the day on which it was adjourned");
    }
    endSegment(command.adjournedOn());
    resumesOn = command.resumesOn();
    state = MeetingState.ADJOURNED;
    return happened(MeetingEvent.What.ADJOURNED, null);
  }

  /** Goes on with the session in a new segment, for which the quorum is asked for again. */
  MeetingEvent resume(ResumeMeeting command, Electorate electorate, LocalDate today) {
    require(MeetingState.ADJOURNED);
    DateInFuture.refuse("resumedOn", command.resumedOn(), today);
    if (!command.resumedOn().isAfter(closesOn)) {
      throw RuleBroken.at("/resumedOn", "the session was adjourned on " + closesOn);
    }
    if (command.closesOn().isBefore(command.resumedOn())) {
      throw RuleBroken.at("/closesOn", "the last day is before the first");
    }
    body.requireMeetingPossible("resumedOn", command.resumedOn(), command.closesOn());
    count(command.attendance(), command.votesPresent(), electorate);
    requireQuorum(electorate);
    segments.add(new Segment(command.resumedOn(), command.closesOn()));
    span();
    resumesOn = null;
    state = MeetingState.CONVENED;
    return happened(MeetingEvent.What.RESUMED, null);
  }

  /**
   * Ends the meeting, which is held with that. Items that were adopted are dealt with; those that
   * never were are left to another meeting. An adjourned session may end without being resumed: its
   * last day is then the one on which it was adjourned.
   */
  MeetingEvent close(CloseMeeting command, LocalDate today) {
    require(MeetingState.CONVENED, MeetingState.ADJOURNED);
    if (state == MeetingState.CONVENED) {
      LocalDate day = command.closedOn();
      if (day == null) {
        day = closesOn.isAfter(today) ? today : closesOn;
      }
      DateInFuture.refuse("closedOn", day, today);
      requireNotBeforeOpening("closedOn", day);
      body.requireMeetingPossible("closedOn", opensOn, day);
      endSegment(day);
    } else if (command.closedOn() != null && !command.closedOn().equals(closesOn)) {
      throw RuleBroken.at("/closedOn", "the session was adjourned on " + closesOn);
    }
    agenda.replaceAll(
        item ->
            switch (item.state()) {
              case ADOPTED -> item.in(AgendaItem.State.CLOSED);
              case PROPOSED -> item.in(AgendaItem.State.DEFERRED);
              case DEFERRED, CLOSED -> item;
            });
    resumesOn = null;
    state = MeetingState.CLOSED;
    return happened(MeetingEvent.What.CLOSED, null);
  }

  void requireClosable() {
    require(MeetingState.CONVENED, MeetingState.ADJOURNED);
  }

  /** Gives a planned meeting up. One that was convened has taken place, and is closed instead. */
  MeetingEvent cancel(CancelMeeting command) {
    require(MeetingState.PLANNED);
    cancellationReason = command.reason();
    state = MeetingState.CANCELLED;
    return happened(MeetingEvent.What.CANCELLED, command.reason());
  }

  /** Sets the provisional agenda, as long as it is not adopted. */
  MeetingEvent propose(SetAgenda command, LocalDate today) {
    requireOpenAgenda(today);
    if (command.frozenFrom() != null) {
      if (command.frozenFrom().isAfter(opensOn)) {
        throw RuleBroken.at("/frozenFrom", "the session opens on " + opensOn);
      }
      agendaFrozenFrom = command.frozenFrom();
    }
    Set<String> decidedOn = interests.stream().map(Interest::item).collect(Collectors.toSet());
    agenda.clear();
    agenda.addAll(AgendaItem.numbered(command.items()));
    decidedOn.stream()
        .filter(item -> !hasItem(item))
        .findFirst()
        .ifPresent(
            item -> {
              throw RuleBroken.at("/items", "an interest was declared in item " + item);
            });
    return happened(MeetingEvent.What.AGENDA_SET, null);
  }

  /**
   * Puts what an earlier meeting has deferred at the end of the provisional agenda, each item with
   * those under it; what is there already is not put there twice.
   */
  MeetingEvent carryOver(Meeting earlier, LocalDate today) {
    requireOpenAgenda(today);
    if (!earlier.body.id().equals(body.id())) {
      throw RuleBroken.at("/from", earlier.reference + " is no meeting of " + body.code());
    }
    if (!earlier.opensOn.isBefore(opensOn)) {
      throw RuleBroken.at("/from", earlier.reference + " does not come before " + reference);
    }
    int before = agenda.size();
    int top = (int) agenda.stream().filter(item -> !item.number().contains(".")).count();
    String oldTop = "";
    for (AgendaItem item : earlier.agenda) {
      String source = earlier.reference + "#" + item.number();
      if (item.state() != AgendaItem.State.DEFERRED
          || agenda.stream().anyMatch(there -> source.equals(there.carriedFrom()))) {
        continue;
      }
      if (oldTop.isEmpty() || !item.isWithin(oldTop)) {
        top++;
        oldTop = item.number();
      }
      agenda.add(item.carriedOver(top + item.number().substring(oldTop.length()), source));
    }
    if (agenda.size() == before) {
      throw new StateConflict(
          earlier.reference + " has left nothing over that is not here already");
    }
    return happened(MeetingEvent.What.AGENDA_SET, "carried over from " + earlier.reference);
  }

  /** What changing the provisional agenda needs: nobody does so once it is frozen. */
  void requireOpenAgenda(LocalDate today) {
    requireProvisionalAgenda();
    if (state == MeetingState.PLANNED
        && agendaFrozenFrom != null
        && !today.isBefore(agendaFrozenFrom)) {
      throw new StateConflict(
          "the provisional agenda is frozen since " + agendaFrozenFrom + "; the session adopts it");
    }
  }

  void requireProvisionalAgenda() {
    require(MeetingState.PLANNED, MeetingState.CONVENED);
    if (agenda.stream().anyMatch(item -> item.state() != AgendaItem.State.PROPOSED)) {
      throw new StateConflict("the agenda is adopted");
    }
  }

  /** Adopts the agenda, which a meeting does once it is convened. */
  MeetingEvent adoptAgenda(AdoptAgenda command) {
    requireAdoptableAgenda();
    for (int i = 0; i < command.deferred().size(); i++) {
      requireItem("deferred/" + i, command.deferred().get(i));
    }
    agenda.replaceAll(
        item ->
            item.in(
                command.deferred().stream().anyMatch(item::isWithin)
                    ? AgendaItem.State.DEFERRED
                    : AgendaItem.State.ADOPTED));
    return happened(MeetingEvent.What.AGENDA_ADOPTED, null);
  }

  void requireAdoptableAgenda() {
    require(MeetingState.CONVENED);
    if (agenda.isEmpty()) {
      throw new StateConflict("there is no agenda to adopt");
    }
    requireProvisionalAgenda();
  }

  /** Closes or defers an adopted item with those under it. */
  MeetingEvent settle(SettleItem command) {
    requireSettleable();
    AgendaItem item = requireItem("number", command.number());
    if (item.state() != AgendaItem.State.ADOPTED) {
      throw new StateConflict(
          "item %s is %s".formatted(item.number(), EnumNames.onTheWire(item.state())));
    }
    boolean closed = command.outcome() == SettleItem.Outcome.CLOSED;
    AgendaItem.State outcome = closed ? AgendaItem.State.CLOSED : AgendaItem.State.DEFERRED;
    agenda.replaceAll(
        other ->
            other.isWithin(item.number()) && other.state() == AgendaItem.State.ADOPTED
                ? other.in(outcome)
                : other);
    return happened(closed ? MeetingEvent.What.ITEM_CLOSED : MeetingEvent.What.ITEM_DEFERRED, null);
  }

  void requireSettleable() {
    require(MeetingState.CONVENED);
    if (agenda.stream().noneMatch(item -> item.state() == AgendaItem.State.ADOPTED)) {
      throw new StateConflict("no item is adopted and open");
    }
  }

  private AgendaItem requireItem(String field, String itemNumber) {
    return agenda.stream()
        .filter(item -> item.number().equals(itemNumber))
        .findFirst()
        .orElseThrow(() -> RuleBroken.at("/" + field, "the agenda has no item " + itemNumber));
  }

  /**
   * Records who was present, until the minutes are approved. A correction that shows the quorum was
   * not there after all is recorded like any other: the record says what was.
   */
  MeetingEvent recordAttendance(RecordAttendance command, Electorate electorate, LocalDate today) {
    requireAttendanceOpen(today);
    count(command.attendance(), null, electorate);
    return happened(MeetingEvent.What.ATTENDANCE_RECORDED, null);
  }

  void requireAttendanceOpen(LocalDate today) {
    if (state == MeetingState.CANCELLED) {
      throw new StateConflict("the meeting is cancelled");
    }
    if (minutes != null && minutes.state() == Minutes.State.APPROVED) {
      throw new StateConflict("the minutes are approved");
    }
    DateInFuture.refuse("opensOn", opensOn, today);
  }

  /** Declares an interest, for which the one who has it is recused from deciding on the item. */
  MeetingEvent declareInterest(DeclareInterest command) {
    requireInterestOpen();
    requireItem("item", command.item());
    String name = command.name().strip();
    if (attendance.stream()
        .noneMatch(attendee -> attendee.vote().filter(name::equalsIgnoreCase).isPresent())) {
      throw RuleBroken.at("/name", name + " has no vote at this meeting");
    }
    if (interests.stream()
        .anyMatch(
            other -> other.item().equals(command.item()) && other.name().equalsIgnoreCase(name))) {
      throw RuleBroken.at("/name", name + " is recused from item " + command.item() + " already");
    }
    interests.add(new Interest(name, command.item(), command.interest()));
    return happened(MeetingEvent.What.INTEREST_DECLARED, null);
  }

  void requireInterestOpen() {
    require(MeetingState.CONVENED, MeetingState.ADJOURNED, MeetingState.CLOSED);
    if (minutes != null && minutes.state() == Minutes.State.APPROVED) {
      throw new StateConflict("the minutes are approved");
    }
  }

  /**
   * How many votes there are for an item, proxies counted and those recused left out; empty where
   * nobody counted.
   *
   * @param item number of the agenda item; null for none
   */
  public OptionalInt votesOn(String item) {
    if (quorum == null || quorum.present() == null) {
      return OptionalInt.empty();
    }
    int proxies =
        (int) attendance.stream().filter(one -> one.presence() == Presence.BY_PROXY).count();
    int recused = (int) interests.stream().filter(interest -> interest.item().equals(item)).count();
    return OptionalInt.of(quorum.present() + proxies - recused);
  }

  private void count(List<Attendee> present, Integer votesPresent, Electorate electorate) {
    if (present == null && votesPresent == null) {
      return;
    }
    Integer required = boxed(body.quorum().required(electorate.size()));
    if (present == null) {
      quorum = new QuorumCount(votesPresent, required);
      return;
    }
    Set<String> votes = new HashSet<>();
    requireProxies(present);
    for (int i = 0; i < present.size(); i++) {
      String field = "attendance/" + i;
      present
          .get(i)
          .vote()
          .ifPresent(
              voter -> {
                if (!electorate.mayVote(voter)) {
                  throw RuleBroken.at(
                      "/" + field + "/name", voter + " has no vote in " + body.code());
                }
                if (!votes.add(voter.toLowerCase(Locale.ROOT))) {
                  throw RuleBroken.at("/" + field + "/name", voter + " is there twice");
                }
              });
    }
    attendance.clear();
    attendance.addAll(present);
    int inPerson = (int) present.stream().filter(one -> one.presentVote().isPresent()).count();
    quorum = new QuorumCount(votesPresent == null ? inPerson : votesPresent, required);
  }

  /** A vote is held by one who is present with a vote of its own, and by nobody twice. */
  private static void requireProxies(List<Attendee> present) {
    Set<String> holders = new HashSet<>();
    for (int i = 0; i < present.size(); i++) {
      Attendee absent = present.get(i);
      if (absent.presence() != Presence.BY_PROXY) {
        continue;
      }
      String holder = absent.voteHeldBy().strip();
      if (present.stream()
          .noneMatch(one -> one.presentVote().filter(holder::equalsIgnoreCase).isPresent())) {
        throw RuleBroken.at(
            "/attendance/" + i + "/voteHeldBy", holder + " is not present with a vote");
      }
      if (!holders.add(holder.toLowerCase(Locale.ROOT))) {
        throw RuleBroken.at(
            "/attendance/" + i + "/voteHeldBy", holder + " holds another vote already");
      }
    }
  }

  private void requireQuorum(Electorate electorate) {
    if (quorum == null) {
      Integer required = boxed(body.quorum().required(electorate.size()));
      quorum = required == null ? null : new QuorumCount(0, required);
    }
    if (quorum != null) {
      quorum.require();
    }
  }

  private static Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  /** Writes the minutes or writes them anew; who did is remembered. */
  MeetingEvent draftMinutes(DraftMinutes command, String person) {
    requireMinutesOpen();
    minutes = Minutes.draft(command.text());
    minutesDrafters.add(person);
    return happened(MeetingEvent.What.MINUTES_DRAFTED, null);
  }

  void requireMinutesOpen() {
    require(MeetingState.CONVENED, MeetingState.ADJOURNED, MeetingState.CLOSED);
    if (minutes != null && minutes.state() == Minutes.State.APPROVED) {
      throw new StateConflict("the minutes are approved");
    }
  }

  /** Approves the minutes. Separation of duties: not by anybody who has drafted them. */
  MeetingEvent approveMinutes(ApproveMinutes command, String person, LocalDate today) {
    requireMinutesApprovable(person);
    DateInFuture.refuse("approvedOn", command.approvedOn(), today);
    if (command.approvedOn().isBefore(closesOn)) {
      throw RuleBroken.at("/approvedOn", "the meeting was closed on " + closesOn);
    }
    minutes = minutes.approved(person, command.approvedOn());
    return happened(MeetingEvent.What.MINUTES_APPROVED, null);
  }

  void requireMinutesApprovable(String person) {
    require(MeetingState.CLOSED);
    if (minutes == null) {
      throw new StateConflict("there are no minutes");
    }
    requireMinutesOpen();
    if (minutesDrafters.contains(person)) {
      throw new OwnMinutes();
    }
  }

  private void requireNotBeforeOpening(String field, LocalDate day) {
    LocalDate opened = segments.get(segments.size() - 1).opensOn();
    if (day.isBefore(opened)) {
      throw RuleBroken.at("/" + field, "the meeting opened on " + opened);
    }
  }

  private void endSegment(LocalDate day) {
    int last = segments.size() - 1;
    segments.set(last, segments.get(last).closedOn(day));
    span();
  }

  private void span() {
    opensOn = segments.get(0).opensOn();
    closesOn = segments.get(segments.size() - 1).closesOn();
  }

  void require(MeetingState... allowed) {
    requireOneOf("the meeting", state, allowed);
  }

  private MeetingEvent happened(MeetingEvent.What what, String reason) {
    return new MeetingEvent(this, what, reason);
  }

  /**
   * Refuses a decision that the meeting cannot take: it has to be held, on that day, and with its
   * quorum.
   *
   * @param field name of the date in the command
   */
  public void requireDecidable(String field, LocalDate day) {
    require(MeetingState.CONVENED, MeetingState.ADJOURNED, MeetingState.CLOSED);
    if (segments.stream().noneMatch(segment -> segment.contains(day))) {
      throw RuleBroken.at("/" + field, "the session did not sit on " + day);
    }
    if (quorum != null) {
      quorum.require();
    }
  }

  /**
   * What a decision taken here is numbered within: the session, or where it has no number, the
   * year.
   */
  public String outcomeSeries() {
    return Integer.toString(sessionNumber == null ? year : sessionNumber);
  }

  /** Whether everybody may know of it. */
  public boolean isPublic() {
    return body.kind() == BodyKind.GOVERNING_BODY && state != MeetingState.CANCELLED;
  }

  /** Whether the agenda has the item. */
  public boolean hasItem(String itemNumber) {
    return agenda.stream().anyMatch(item -> item.number().equals(itemNumber));
  }

  /** What people call the meeting. */
  public String reference() {
    return reference;
  }

  /** The body that meets. */
  public Body body() {
    return body;
  }

  Integer sessionNumber() {
    return sessionNumber;
  }

  int year() {
    return year;
  }

  int number() {
    return number;
  }

  /** Its title. */
  public Texts titles() {
    return titles;
  }

  /** How far it is. */
  public MeetingState state() {
    return state;
  }

  MeetingMode mode() {
    return mode;
  }

  String venue() {
    return venue;
  }

  String unit() {
    return unit;
  }

  /** Its first day. */
  public LocalDate opensOn() {
    return opensOn;
  }

  /** Its last day. */
  public LocalDate closesOn() {
    return closesOn;
  }

  LocalDate resumesOn() {
    return resumesOn;
  }

  List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** The agenda in its order, items with those under them behind them. */
  public List<AgendaItem> agenda() {
    return List.copyOf(agenda);
  }

  List<Attendee> attendance() {
    return List.copyOf(attendance);
  }

  LocalDate agendaFrozenFrom() {
    return agendaFrozenFrom;
  }

  List<Interest> interests() {
    return List.copyOf(interests);
  }

  QuorumCount quorum() {
    return quorum;
  }

  Minutes minutes() {
    return minutes;
  }

  Set<String> minutesDrafters() {
    return Set.copyOf(minutesDrafters);
  }

  public String cancellationReason() {
    return cancellationReason;
  }

  String slot() {
    return slot;
  }
}
