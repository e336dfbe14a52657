package org.unhabitat.baraza.projectreview.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.submission.Condition;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;
import org.unhabitat.baraza.projectreview.submission.SubmissionService;

/** What can be done with conditions. The public method is for the meetings of the committee. */
@ApplicationScoped
public class ConditionService {
  private final ConditionRepository conditions;
  private final SubmissionService submissions;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;

  ConditionService(
      ConditionRepository conditions,
      SubmissionService submissions,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation) {
    this.conditions = conditions;
    this.submissions = submissions;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  Listing<ApprovalCondition, ConditionView> listing() {
    return Listing.of(ApprovalCondition.class, ConditionView.class, this::view)
        .sort("reference")
        .sort("dueOn")
        .sort("changedAt")
        .sortedBy("dueOn");
  }

  LocalDate today() {
    return dutyStation.today();
  }

  ConditionView get(UUID id) {
    return view(conditions.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(conditions.get(id).id());
  }

  /** The committee has approved with conditions: each becomes a record that somebody follows. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void impose(ReviewItem submission, List<Condition> imposed) {
    imposed.forEach(
        condition -> outbox.append(new ApprovalCondition(submission, condition).imposed()));
  }

  @Transactional
  ConditionView show(UUID id, ExpectedVersion expected, ShowEvidence command) {
    ApprovalCondition condition = conditions.forChange(id, expected);
    caller.requireUnit(condition.unit());
    outbox.append(condition.show(command, caller.id(), dutyStation.dayOf("/on", command.on())));
    return view(condition);
  }

  @Transactional
  ConditionView verify(UUID id, ExpectedVersion expected, VerifyCondition command) {
    ApprovalCondition condition = conditions.forChange(id, expected);
    condition.checkEvidenced();
    ReviewItem submission = submissions.lockPending(condition.submissionId());
    LocalDate on = dutyStation.dayOf("/on", command == null ? null : command.on());
    outbox.append(condition.verify(caller.id(), on, submission.authors()));
    List<ApprovalCondition> all = conditions.of(condition.submissionId());
    if (all.stream().allMatch(ApprovalCondition::isVerified)) {
      submissions.conditionsMet(
          condition.submissionId(),
          all.stream().map(ApprovalCondition::verifiedOn).max(LocalDate::compareTo).orElseThrow());
    }
    return view(condition);
  }

  @Transactional
  ConditionView giveBack(UUID id, ExpectedVersion expected, ReturnEvidence command) {
    ApprovalCondition condition = conditions.forChange(id, expected);
    outbox.append(condition.giveBack(command.comment()));
    return view(condition);
  }

  @Transactional
  ConditionView fail(UUID id, ExpectedVersion expected, DeclareNotMet command) {
    ApprovalCondition condition = conditions.forChange(id, expected);
    condition.checkUndecided();
    submissions.lockPending(condition.submissionId());
    outbox.append(condition.fail(command.reason()));
    String reason = condition.reference() + " will not be met: " + command.reason();
    conditions.of(condition.submissionId()).stream()
        .filter(ApprovalCondition::isUndecided)
        .forEach(other -> outbox.append(other.lapse(reason)));
    submissions.conditionFailed(condition.submissionId(), dutyStation.today(), reason);
    return view(condition);
  }

  private ConditionView view(ApprovalCondition condition) {
    return condition.view(
        dutyStation.today(),
        AllowedAction.list()
            .add(
                "evidence",
                () -> {
                  caller.requireRole(Role.PROJECT_OFFICER);
                  caller.requireUnit(condition.unit());
                  condition.checkOpen();
                })
            .add(
                "verify",
                () -> {
                  caller.requireRole(Role.REVIEWER, Role.REVIEW_SECRETARY);
                  condition.checkVerifiable(caller.id());
                })
            .add(
                "return",
                () -> {
                  caller.requireRole(Role.REVIEWER, Role.REVIEW_SECRETARY);
                  condition.checkEvidenced();
                })
            .add(
                "not-met",
                () -> {
                  caller.requireRole(Role.REVIEW_SECRETARY);
                  condition.checkUndecided();
                })
            .build());
  }
}
