package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;

/**
 * A meeting of the Project Review Committee. It keeps the quorum that was in force when it was
 * planned, so that a later setting does not change what was decided.
 */
@Entity
class ReviewMeeting extends ManagedRecord {
  @Schema(name = "ReviewMeetingState")
  enum State {
    PLANNED,
    CONVENED,
    /** It was held. */
    CLOSED,
    CANCELLED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private int year;
  private int number;
  private LocalDate heldOn;
  private String venue;
  private int quorum;
  private String cancellationReason;

  @ElementCollection
  @CollectionTable(name = "review_meeting_item", joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<AgendaItem> agenda = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "review_meeting_attendance",
      joinColumns = @JoinColumn(name = "meeting_id"))
  @OrderColumn(name = "position")
  private List<Attendee> attendance = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "review_meeting_presenter",
      joinColumns = @JoinColumn(name = "meeting_id"))
  private Set<Presenter> presenters = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "review_meeting_recusal", joinColumns = @JoinColumn(name = "meeting_id"))
  private Set<Recusal> recusals = new HashSet<>();

  /** For Hibernate. */
  protected ReviewMeeting() {}

  /**
   * @param number the next of its year
   * @param quorum how many of the committee a decision takes
   */
  ReviewMeeting(int number, LocalDate heldOn, String venue, int quorum) {
    this.state = State.PLANNED;
    this.year = heldOn.getYear();
    this.number = number;
    this.reference = "PRC/%d/%03d".formatted(year, number);
    this.heldOn = heldOn;
    this.venue = venue;
    this.quorum = quorum;
  }

  ReviewMeetingEvent planned() {
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.PLANNED, null);
  }

  /** Moves the meeting. Its number is of its year, so it stays within that. */
  ReviewMeetingEvent reschedule(LocalDate day, String reason) {
    checkPlanned("be moved");
    if (day.getYear() != year) {
      throw RuleBroken.at(
          "/heldOn", "%s stays in %d; cancel it and plan another one".formatted(reference, year));
    }
    heldOn = day;
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.RESCHEDULED, reason);
  }

  /**
   * Replaces the agenda. What was decided on stays on it, and its decision with it.
   *
   * @param items the new agenda
   * @param submissions what is known of them
   * @param blocked what of its safeguards keeps a submission off the agenda
   */
  ReviewMeetingEvent arrangeAgenda(
      List<SetAgenda.Item> items,
      Map<UUID, ReviewItem> submissions,
      Map<UUID, List<String>> blocked) {
    checkOpen("get another agenda");
    List<AgendaItem> wanted = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      UUID id = items.get(i).submission();
      String pointer = "/items/" + i + "/submission";
      ReviewItem submission = submissions.get(id);
      AgendaItem present = find(id);
      if (!seen.add(id)) {
        errors.add(new FieldError(pointer, "is there twice"));
      } else if (submission == null) {
        errors.add(new FieldError(pointer, "there is no such submission"));
      } else if (present != null && present.isDecided()) {
        wanted.add(present);
      } else if (!submission.isOpen()) {
        errors.add(new FieldError(pointer, "is not waiting for a decision"));
      } else if (present == null && blocked.containsKey(id) && !blocked.get(id).isEmpty()) {
        blocked.get(id).forEach(missing -> errors.add(new FieldError(pointer, missing)));
      } else {
        wanted.add(new AgendaItem(id, submission.projectId(), null, null));
      }
    }
    if (!errors.isEmpty()) {
      throw new RuleBroken("the agenda of %s cannot be so".formatted(reference), errors);
    }
    for (AgendaItem item : agenda) {
      if (item.isDecided() && !seen.contains(item.submissionId())) {
        throw new AlreadyDecided("what was decided on stays on the agenda of " + reference);
      }
    }
    agenda.clear();
    agenda.addAll(wanted);
    recusals.removeIf(recusal -> !seen.contains(recusal.submissionId()));
    Set<Presenter> presenting = new HashSet<>();
    for (SetAgenda.Item item : items) {
      for (String person : Objects.requireNonNullElse(item.presenters(), List.<String>of())) {
        presenting.add(new Presenter(item.submission(), person));
      }
    }
    presenters.retainAll(presenting);
    presenters.addAll(presenting);
    for (AgendaItem item : agenda) {
      if (item.isDecided()) {
        requireQuorum(submissions.get(item.submissionId()));
      }
    }
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.AGENDA_SET, null);
  }

  /** The committee comes together. */
  ReviewMeetingEvent convene(List<Attendee> there, LocalDate today) {
    checkPlanned("be convened");
    if (heldOn.isAfter(today)) {
      throw new RuleBroken(
          "%s is planned for %s, which is not yet; move it first".formatted(reference, heldOn));
    }
    state = State.CONVENED;
    attend(there);
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.CONVENED, null);
  }

  /**
   * Says anew who is there. Decisions that were recorded keep their quorum.
   *
   * @param submissions what is known of what is on the agenda
   */
  ReviewMeetingEvent recordAttendance(List<Attendee> there, Map<UUID, ReviewItem> submissions) {
    checkConvened("record who is there");
    attend(there);
    for (AgendaItem item : agenda) {
      if (item.isDecided()) {
        requireQuorum(submissions.get(item.submissionId()));
      }
    }
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.ATTENDANCE_RECORDED, null);
  }

  /** Somebody of the committee stays out of a decision that is not made yet. */
  ReviewMeetingEvent recuse(Recusal recusal) {
    checkOpen("record a recusal");
    requireUndecided(recusal.submissionId());
    boolean isThere =
        recusals.stream()
            .anyMatch(
                known ->
                    known.submissionId().equals(recusal.submissionId())
                        && known.person().equals(recusal.person()));
    if (isThere) {
      throw new StateConflict(recusal.person() + " has recused already");
    }
    recusals.add(recusal);
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.RECUSAL_RECORDED, recusal.reason());
  }

  /**
   * The committee decides on a submission.
   *
   * @param submission what is known of it
   * @param by who records it; somebody else than its authors
   */
  ReviewMeetingEvent decide(ReviewItem submission, DecisionKind kind, String by) {
    checkConvened("decide");
    AgendaItem item = requireUndecided(submission.id());
    if (submission.authors().contains(by)) {
      throw new SeparationOfDuties(
          "you prepared or submitted %s; somebody else records the decision on it"
              .formatted(submission.reference()));
    }
    requireQuorum(submission);
    agenda.set(agenda.indexOf(item), item.decided(kind, by));
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.DECIDED, null);
  }

  /** The meeting is over; from now on it is one that was held. */
  ReviewMeetingEvent close() {
    checkClosable();
    state = State.CLOSED;
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.CLOSED, null);
  }

  /** The meeting does not take place, or comes to nothing. Its number is not used again. */
  ReviewMeetingEvent cancel(String reason) {
    checkCancellable();
    state = State.CANCELLED;
    cancellationReason = reason;
    return new ReviewMeetingEvent(this, ReviewMeetingEvent.What.CANCELLED, reason);
  }

  void checkPlanned(String purpose) {
    if (state != State.PLANNED) {
      throw new WrongMeetingState(reference, state, purpose);
    }
  }

  void checkConvened(String purpose) {
    if (state != State.CONVENED) {
      throw new WrongMeetingState(reference, state, purpose);
    }
  }

  void checkOpen(String purpose) {
    if (state != State.PLANNED && state != State.CONVENED) {
      throw new WrongMeetingState(reference, state, purpose);
    }
  }

  /** Whether decisions can be recorded, as far as the meeting as a whole tells. */
  void checkDeciding() {
    checkConvened("decide");
    requireQuorum(ofCommittee());
  }

  void checkClosable() {
    checkConvened("be closed");
    requireQuorum(ofCommittee());
    List<FieldError> undecided = new ArrayList<>();
    for (int i = 0; i < agenda.size(); i++) {
      if (!agenda.get(i).isDecided()) {
        undecided.add(new FieldError("/agenda/" + i, "is not decided on"));
      }
    }
    if (!undecided.isEmpty()) {
      throw new UndecidedItems(undecided);
    }
  }

  void checkCancellable() {
    checkOpen("be cancelled");
    if (agenda.stream().anyMatch(AgendaItem::isDecided)) {
      throw new AlreadyDecided("%s has decided and cannot be cancelled".formatted(reference));
    }
  }

  /**
   * How many have a say in the decision on the submission: nobody of the unit that submitted it,
   * who has a part in it, presents it or has recused.
   */
  int countedFor(ReviewItem submission) {
    return (int)
        attendance.stream()
            .filter(attendee -> attendee.role().isOfCommittee())
            .filter(attendee -> !submission.unit().equals(attendee.unit()))
            .map(Attendee::person)
            .filter(person -> !submission.authors().contains(person))
            .filter(person -> !presenters.contains(new Presenter(submission.id(), person)))
            .filter(person -> !hasRecused(submission.id(), person))
            .count();
  }

  private boolean hasRecused(UUID submission, String person) {
    return recusals.stream()
        .anyMatch(
            recusal ->
                recusal.submissionId().equals(submission) && recusal.person().equals(person));
  }

  private int ofCommittee() {
    return (int) attendance.stream().filter(attendee -> attendee.role().isOfCommittee()).count();
  }

  private void requireQuorum(ReviewItem submission) {
    requireQuorum(countedFor(submission));
  }

  private void requireQuorum(int present) {
    if (present < quorum) {
      throw new QuorumNotReached(present, quorum);
    }
  }

  private void attend(List<Attendee> there) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean hasChair = false;
    for (int i = 0; i < there.size(); i++) {
      Attendee attendee = there.get(i);
      if (!seen.add(attendee.person())) {
        errors.add(new FieldError("/attendance/" + i + "/person", "is there twice"));
      }
      if (attendee.role() == Attendee.Role.CHAIR) {
        if (hasChair) {
          errors.add(new FieldError("/attendance/" + i + "/role", "there is a chair already"));
        }
        hasChair = true;
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest("the attendance cannot be so", errors);
    }
    attendance.clear();
    attendance.addAll(there);
  }

  private AgendaItem find(UUID submission) {
    return agenda.stream()
        .filter(item -> item.submissionId().equals(submission))
        .findFirst()
        .orElse(null);
  }

  /** The item of a submission that is on the agenda and not decided on. */
  private AgendaItem requireUndecided(UUID submission) {
    AgendaItem item = find(submission);
    if (item == null) {
      throw RuleBroken.at("/submission", "the submission is not on the agenda of " + reference);
    }
    if (item.isDecided()) {
      throw new AlreadyDecided("the submission is decided on");
    }
    return item;
  }

  String reference() {
    return reference;
  }

  State state() {
    return state;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  String venue() {
    return venue;
  }

  List<AgendaItem> agenda() {
    return List.copyOf(agenda);
  }

  List<Attendee> attendance() {
    return List.copyOf(attendance);
  }

  List<String> presentersOf(UUID submission) {
    return presenters.stream()
        .filter(presenter -> presenter.submissionId().equals(submission))
        .map(Presenter::person)
        .sorted()
        .toList();
  }

  List<ReviewMeetingView.PersonRecused> recusedFrom(UUID submission) {
    return recusals.stream()
        .filter(recusal -> recusal.submissionId().equals(submission))
        .map(recusal -> new ReviewMeetingView.PersonRecused(recusal.person(), recusal.reason()))
        .sorted((one, other) -> one.person().compareTo(other.person()))
        .toList();
  }

  QuorumState quorum() {
    int present = ofCommittee();
    return new QuorumState(quorum, present, present >= quorum);
  }

  /** What other services may know: no persons. */
  ReviewMeetingState publicState() {
    return new ReviewMeetingState(
        id(),
        reference,
        version(),
        state,
        year,
        number,
        heldOn,
        quorum(),
        agenda.stream()
            .map(item -> new ReviewMeetingState.Item(item.submissionId(), item.projectId()))
            .toList(),
        agenda.stream()
            .filter(AgendaItem::isDecided)
            .map(
                item ->
                    new ReviewMeetingState.Decided(
                        item.submissionId(), item.projectId(), item.decision()))
            .toList(),
        cancellationReason);
  }

  /** Everything that is recorded, for the history. */
  ReviewMeetingEvent.Remembered remembered() {
    return new ReviewMeetingEvent.Remembered(
        reference,
        state,
        heldOn,
        venue,
        quorum,
        agenda(),
        attendance(),
        presenters.stream()
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList(),
        recusals.stream()
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList(),
        cancellationReason);
  }
}
