package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.condition.ConditionService;
import org.unhabitat.baraza.projectreview.submission.Decision;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;
import org.unhabitat.baraza.projectreview.submission.SubmissionService;

/** What can be done with meetings of the committee. */
@ApplicationScoped
class ReviewMeetingService {
  private static final String SERIES = "PRC";

  private final ReviewMeetingRepository meetings;
  private final SubmissionService submissions;
  private final ConditionService conditions;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final int quorum;

  ReviewMeetingService(
      ReviewMeetingRepository meetings,
      SubmissionService submissions,
      ConditionService conditions,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation,
      @ConfigProperty(name = "baraza.project-review.quorum") int quorum) {
    this.meetings = meetings;
    this.submissions = submissions;
    this.conditions = conditions;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.quorum = quorum;
  }

  Listing<ReviewMeeting, ReviewMeetingView> listing() {
    return Listing.ofPages(ReviewMeeting.class, ReviewMeetingView.class, this::views)
        .sort("reference")
        .sort("heldOn")
        .sort("changedAt")
        .sortedBy("-heldOn");
  }

  ReviewMeetingView get(UUID id) {
    return view(meetings.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(meetings.get(id).id());
  }

  @Transactional
  Minutes minutes(UUID id) {
    ReviewMeeting meeting = meetings.get(id);
    Set<UUID> onAgenda = onAgenda(List.of(meeting));
    return Minutes.of(meeting, submissions.items(onAgenda), submissions.contents(onAgenda));
  }

  @Transactional
  ReviewStatistics statistics(int year) {
    return meetings.statistics(year);
  }

  @Transactional
  ReviewMeetingView plan(PlanReviewMeeting command) {
    int number = numbers.next(SERIES, command.heldOn().getYear());
    ReviewMeeting meeting = new ReviewMeeting(number, command.heldOn(), command.venue(), quorum);
    outbox.append(meeting.planned());
    return view(meeting);
  }

  @Transactional
  ReviewMeetingView reschedule(UUID id, ExpectedVersion expected, RescheduleReviewMeeting command) {
    return change(id, expected, meeting -> meeting.reschedule(command.heldOn(), command.reason()));
  }

  @Transactional
  ReviewMeetingView setAgenda(UUID id, ExpectedVersion expected, SetAgenda command) {
    List<UUID> ids = command.items().stream().map(SetAgenda.Item::submission).toList();
    Map<UUID, ReviewItem> items = submissions.items(ids);
    requireNowhereElse(id, ids);
    Map<UUID, List<String>> blocked = submissions.missingSafeguards(ids);
    return change(id, expected, meeting -> meeting.arrangeAgenda(command.items(), items, blocked));
  }

  @Transactional
  ReviewMeetingView convene(UUID id, ExpectedVersion expected, RecordAttendance command) {
    List<Attendee> there = command == null ? List.of() : command.attendance();
    return change(id, expected, meeting -> meeting.convene(there, dutyStation.today()));
  }

  @Transactional
  ReviewMeetingView recordAttendance(UUID id, ExpectedVersion expected, RecordAttendance command) {
    return change(
        id,
        expected,
        meeting ->
            meeting.recordAttendance(
                command.attendance(), submissions.items(onAgenda(List.of(meeting)))));
  }

  @Transactional
  ReviewMeetingView recuse(UUID id, ExpectedVersion expected, Recuse command) {
    Recusal recusal = new Recusal(command.submission(), command.person(), command.reason());
    return change(id, expected, meeting -> meeting.recuse(recusal));
  }

  @Transactional
  ReviewMeetingView decide(UUID id, ExpectedVersion expected, RecordDecision command) {
    ReviewMeeting meeting = meetings.forChange(id, expected);
    decide(meeting, command);
    return view(meeting);
  }

  @Transactional
  ReviewMeetingView decideAll(UUID id, ExpectedVersion expected, RecordDecisions command) {
    ReviewMeeting meeting = meetings.forChange(id, expected);
    command.decisions().forEach(decision -> decide(meeting, decision));
    return view(meeting);
  }

  private void decide(ReviewMeeting meeting, RecordDecision command) {
    ReviewItem submission =
        submissions.items(List.of(command.submission())).get(command.submission());
    if (submission == null) {
      throw RuleBroken.at("/submission", "there is no such submission");
    }
    outbox.append(meeting.decide(submission, command.kind(), caller.id()));
    submissions.decided(
        submission.id(),
        new Decision(
            command.kind(),
            meeting.heldOn(),
            meeting.id(),
            meeting.reference(),
            command.numberedConditions(),
            command.numberedRecommendations()));
    conditions.impose(submission, command.numberedConditions());
  }

  @Transactional
  ReviewMeetingView close(UUID id, ExpectedVersion expected) {
    return change(id, expected, ReviewMeeting::close);
  }

  @Transactional
  ReviewMeetingView cancel(UUID id, ExpectedVersion expected, CancelReviewMeeting command) {
    return change(id, expected, meeting -> meeting.cancel(command.reason()));
  }

  private ReviewMeetingView change(
      UUID id, ExpectedVersion expected, Function<ReviewMeeting, ReviewMeetingEvent> command) {
    ReviewMeeting meeting = meetings.forChange(id, expected);
    outbox.append(command.apply(meeting));
    return view(meeting);
  }

  /** A submission waits for one meeting at a time. */
  private void requireNowhereElse(UUID meeting, List<UUID> wanted) {
    List<FieldError> errors = new ArrayList<>();
    meetings
        .waitingElsewhere(meeting, wanted)
        .forEach(
            (submission, reference) ->
                errors.add(
                    new FieldError(
                        "/items/" + wanted.indexOf(submission) + "/submission",
                        "is on the agenda of " + reference)));
    if (!errors.isEmpty()) {
      throw new RuleBroken("a submission is on another agenda", errors);
    }
  }

  private ReviewMeetingView view(ReviewMeeting meeting) {
    return views(List.of(meeting)).get(0);
  }

  private List<ReviewMeetingView> views(List<ReviewMeeting> page) {
    Map<UUID, ReviewItem> items = submissions.items(onAgenda(page));
    return page.stream()
        .map(meeting -> ReviewMeetingView.of(meeting, items, allowedActions(meeting)))
        .toList();
  }

  private static Set<UUID> onAgenda(Collection<ReviewMeeting> meetings) {
    Set<UUID> ids = new HashSet<>();
    for (ReviewMeeting meeting : meetings) {
      meeting.agenda().forEach(item -> ids.add(item.submissionId()));
    }
    return ids;
  }

  private List<AllowedAction> allowedActions(ReviewMeeting meeting) {
    return AllowedAction.list(() -> caller.requireRole(Role.REVIEW_SECRETARY))
        .add("reschedule", () -> meeting.checkPlanned("be moved"))
        .add("agenda", () -> meeting.checkOpen("get another agenda"))
        .add("convene", () -> meeting.checkPlanned("be convened"))
        .add("attendance", () -> meeting.checkConvened("record who is there"))
        .add("recusals", () -> meeting.checkOpen("record a recusal"))
        .add("decide", meeting::checkDeciding)
        .add("close", meeting::checkClosable)
        .add("cancel", meeting::checkCancellable)
        .build();
  }
}
