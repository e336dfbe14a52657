package org.unhabitat.baraza.projectreview.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.checklist.ChecklistService;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ProjectService;
import org.unhabitat.baraza.projectreview.project.ReviewStage;
import org.unhabitat.baraza.projectreview.safeguards.SafeguardsService;

/** What can be done with submissions. The public methods are for the meetings of the committee. */
@ApplicationScoped
public class SubmissionService {
  private final SubmissionRepository submissions;
  private final ProjectService projects;
  private final ChecklistService checklists;
  private final SafeguardsService safeguards;
  private final WorkingDays workingDays;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final ObjectMapper json;
  private final int datedBackAtMost;

  SubmissionService(
      SubmissionRepository submissions,
      ProjectService projects,
      ChecklistService checklists,
      SafeguardsService safeguards,
      WorkingDays workingDays,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation,
      ObjectMapper json,
      @ConfigProperty(name = "baraza.project-review.dated-back-at-most") int datedBackAtMost) {
    this.submissions = submissions;
    this.projects = projects;
    this.checklists = checklists;
    this.safeguards = safeguards;
    this.workingDays = workingDays;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.json = json;
    this.datedBackAtMost = datedBackAtMost;
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

  /** What differs between a round and another one; the one before it where none is named. */
  @Transactional
  RoundComparison compare(UUID id, UUID earlier) {
    Submission later = submissions.get(id);
    Submission before =
        earlier == null
            ? submissions
                .roundBefore(later)
                .orElseThrow(() -> new NotFound("earlier round of " + later.reference(), id))
            : submissions.get(earlier);
    if (!before.projectId().equals(later.projectId())) {
      throw InvalidRequest.at("/with", "is a round of another project");
    }
    return RoundComparison.of(before.reference(), tree(before), later.reference(), tree(later));
  }

  private JsonNode tree(Submission submission) {
    if (submission.content() == null) {
      throw new NotFound("content of a draft", submission.id());
    }
    try {
      return json.readTree(submission.content());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(submission.reference() + " holds no JSON", unreadable);
    }
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
    submissions
        .pendingOf(command.project())
        .ifPresent(
            pending -> {
              throw new SubmissionAlreadyOpen(pending.reference());
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
    LocalDate on = day(command);
    outbox.append(
        submission.submit(
            project,
            sealed,
            checklists.clearances(submission.stage(), project.content(), on),
            caller.id(),
            on));
    projects.submitted(project.id(), submission.stage(), submission.reference());
    return view(submission);
  }

  /** The day decides what is asked, so it cannot be chosen at will. */
  private LocalDate day(SubmitForReview command) {
    LocalDate on =
        dutyStation.dayOf("/submittedOn", command == null ? null : command.submittedOn());
    if (on.isBefore(dutyStation.today().minusDays(datedBackAtMost))) {
      throw RuleBroken.at("/submittedOn", "is more than %d days ago".formatted(datedBackAtMost));
    }
    return on;
  }

  @Transactional
  SubmissionView giveBack(UUID id, ExpectedVersion expected, ReturnSubmission command) {
    Submission submission = submissions.forChange(id, expected);
    outbox.append(submission.giveBack(command.comment()));
    projects.reviewEnded(submission.projectId());
    return view(submission);
  }

  @Transactional
  SubmissionView withdraw(UUID id, ExpectedVersion expected, WithdrawSubmission command) {
    Submission submission = submissions.forChange(id, expected);
    caller.requireUnit(submission.unit());
    boolean isBeforeTheCommittee = submission.isSubmitted();
    outbox.append(submission.withdraw(command.reason()));
    if (isBeforeTheCommittee) {
      projects.reviewEnded(submission.projectId());
    }
    return view(submission);
  }

  @Transactional
  SubmissionView clear(UUID id, ExpectedVersion expected, GiveClearance command) {
    caller.requireFunction(EnumNames.onTheWire(command.function()));
    Submission submission = submissions.forChange(id, expected);
    outbox.append(
        submission.clear(
            command, caller.id(), dutyStation.dayOf("/givenOn", command.givenOn()), workingDays));
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
    outbox.append(submission.decide(decision, safeguardsLackedBy(submission)));
    if (decision.kind() == DecisionKind.APPROVED) {
      projects.approved(submission.projectId(), submission.approval(), read(submission));
    } else {
      projects.reviewEnded(submission.projectId());
    }
  }

  /** What of its safeguards keeps each of the submissions off an agenda. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, List<String>> missingSafeguards(Collection<UUID> ids) {
    return submissions.withIds(ids).stream()
        .filter(Submission::isSubmitted)
        .collect(Collectors.toMap(Submission::id, this::safeguardsLackedBy));
  }

  private List<String> safeguardsLackedBy(Submission submission) {
    return submission.isSubmitted()
        ? safeguards.missing(
            submission.projectId(), submission.stage(), submission.reviewItem().submittedOn())
        : List.of();
  }

  /**
   * Keeps everybody else from changing what hangs on the approval until the transaction ends.
   *
   * @throws StateConflict where no approval of the submission waits for conditions
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReviewItem lockPending(UUID id) {
    Submission submission = submissions.locked(id);
    submission.checkPending();
    return submission.reviewItem();
  }

  /** The last condition is met: the approval takes effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void conditionsMet(UUID id, LocalDate on) {
    Submission submission = submissions.get(id);
    outbox.append(submission.takeEffect(on));
    projects.approved(submission.projectId(), submission.approval(), read(submission));
  }

  /** A condition will not be met: the approval comes to nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void conditionFailed(UUID id, LocalDate on, String reason) {
    outbox.append(submissions.get(id).lapse(on, reason));
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
            "clear",
            () -> {
              caller.requireRole(Role.REVIEWER);
              submission.checkClearable(caller.id());
              caller.requireFunction(
                  submission.speaking().stream().map(EnumNames::onTheWire).toArray(String[]::new));
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
