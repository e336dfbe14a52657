package org.unhabitat.baraza.projectreview.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.project.Approval;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ProjectService;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** What can be done with submissions. The public methods are for the meetings of the committee. */
@ApplicationScoped
public class SubmissionService {
  private final SubmissionRepository submissions;
  private final ProjectService projects;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final ObjectMapper json;

  SubmissionService(
      SubmissionRepository submissions,
      ProjectService projects,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation,
      ObjectMapper json) {
    this.submissions = submissions;
    this.projects = projects;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.json = json;
  }

  Listing<Submission, SubmissionView> listing() {
    return Listing.of(Submission.class, SubmissionView.class, this::view)
        .sort("reference")
        .sort("changedAt")
        .sortedBy("reference");
  }

  SubmissionView get(UUID id) {
    return view(submissions.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(submissions.get(id).id());
  }

  /** What was submitted, as it was written then. */
  @Transactional
  String content(UUID id) {
    String content = submissions.get(id).content();
    if (content == null) {
      throw new NotFound("content of a draft", id);
    }
    return content;
  }

  @Transactional
  SubmissionView draft(DraftSubmission command) {
    Dossier project = projects.dossier(command.project());
    caller.requireUnit(project.content().unit());
    ReviewStage stage =
        command.stage() == null ? projects.nextStage(command.project()) : command.stage();
    projects.requireStage(command.project(), stage);
    submissions
        .openOf(command.project())
        .ifPresent(
            open -> {
              throw new SubmissionAlreadyOpen(open.reference());
            });
    Submission submission =
        new Submission(numbers.next(project.reference(), 0), project, stage, caller.id());
    outbox.append(submission.drafted());
    return view(submission);
  }

  @Transactional
  SubmissionView submit(UUID id, ExpectedVersion expected, SubmitForReview command) {
    Submission submission = submissions.forChange(id, expected);
    Dossier project = projects.dossier(submission.projectId());
    caller.requireUnit(project.content().unit());
    projects.requireStage(project.id(), submission.stage());
    SubmittedContent sealed = SubmittedContent.of(project.content(), json);
    outbox.append(submission.submit(project, sealed, caller.id(), day(command)));
    projects.submitted(project.id(), submission.stage());
    return view(submission);
  }

  @Transactional
  SubmissionView giveBack(UUID id, ExpectedVersion expected, ReturnSubmission command) {
    Submission submission = submissions.forChange(id, expected);
    outbox.append(submission.giveBack(command.comment()));
    return view(submission);
  }

  @Transactional
  SubmissionView withdraw(UUID id, ExpectedVersion expected, WithdrawSubmission command) {
    Submission submission = submissions.forChange(id, expected);
    caller.requireUnit(submission.unit());
    outbox.append(submission.withdraw(command.reason()));
    return view(submission);
  }

  /** The submissions by id, as the committee sees them; those that do not exist are not there. */
  @Transactional
  public Map<UUID, ReviewItem> items(Collection<UUID> ids) {
    return submissions.withIds(ids).stream()
        .map(Submission::reviewItem)
        .collect(Collectors.toMap(ReviewItem::id, Function.identity()));
  }

  /** What was submitted, by id of the submission; drafts are not there. */
  @Transactional
  public Map<UUID, ProjectContent> contents(Collection<UUID> ids) {
    return submissions.withIds(ids).stream()
        .filter(submission -> submission.content() != null)
        .collect(Collectors.toMap(Submission::id, this::read));
  }

  /** Reads what an earlier version of the suite may have written with fields that are gone. */
  private ProjectContent read(Submission submission) {
    try {
      return json.readerFor(ProjectContent.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(submission.content());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          submission.reference() + " holds no content of a project", unreadable);
    }
  }

  /** The committee has decided; an approval moves the project on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void decided(UUID id, Decision decision) {
    Submission submission = submissions.get(id);
    outbox.append(submission.decide(decision));
    if (decision.kind() == DecisionKind.APPROVED) {
      projects.approved(
          submission.projectId(), new Approval(id, submission.stage(), decision.decidedOn()));
    }
  }

  private LocalDate day(SubmitForReview command) {
    LocalDate today = dutyStation.today();
    if (command == null || command.submittedOn() == null) {
      return today;
    }
    if (command.submittedOn().isAfter(today)) {
      throw InvalidRequest.at("/submittedOn", "is in the future");
    }
    return command.submittedOn();
  }

  private SubmissionView view(Submission submission) {
    return SubmissionView.of(submission, allowedActions(submission));
  }

  private List<AllowedAction> allowedActions(Submission submission) {
    return AllowedAction.list()
        .add(
            "submit",
            () -> {
              caller.requireRole(Role.PROJECT_OFFICER);
              caller.requireUnit(submission.unit());
              submission.checkDraft();
            })
        .add(
            "return",
            () -> {
              caller.requireRole(Role.REVIEW_SECRETARY);
              submission.checkSubmitted();
            })
        .add(
            "withdraw",
            () -> {
              caller.requireRole(Role.PROJECT_OFFICER);
              caller.requireUnit(submission.unit());
              submission.checkWithdrawable();
            })
        .build();
  }
}
