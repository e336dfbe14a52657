package org.unhabitat.baraza.projectreview.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.checklist.AppliedChecklist;
import org.unhabitat.baraza.projectreview.checklist.Question;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;
import org.unhabitat.baraza.projectreview.project.Approval;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/**
 * A version of a project that is put to the committee. A draft shows what the project is at the
 * moment; with the submission its content is sealed, which the database guards as well.
 */
@Entity
class Submission extends ManagedRecord {
  @Schema(name = "SubmissionState")
  enum State {
    DRAFT,
    SUBMITTED,
    RETURNED,
    WITHDRAWN,
    DECIDED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private ReviewStage stage;

  private UUID projectId;
  private String projectReference;
  private Texts titles;
  private String unit;
  private String preparedBy;
  private String submittedBy;
  private LocalDate submittedOn;
  private Long projectVersion;
  private String content;
  private String contentHash;
  private String returnComment;
  private String withdrawalReason;

  @Enumerated(EnumType.STRING)
  private DecisionKind decisionKind;

  private LocalDate decidedOn;
  private UUID reviewMeetingId;
  private String reviewMeetingReference;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Clearance> clearances = List.of();

  /** The functions whose turn it is; kept beside the clearances so that lists can be filtered. */
  @ElementCollection
  @CollectionTable(
      name = "submission_waiting_for",
      joinColumns = @JoinColumn(name = "submission_id"))
  @Column(name = "review_function")
  @Enumerated(EnumType.STRING)
  private Set<ReviewFunction> waitingFor = new HashSet<>();

  @Enumerated(EnumType.STRING)
  private ApprovalState approvalState;

  private LocalDate approvalChangedOn;
  private String lapseReason;

  @ElementCollection
  @CollectionTable(name = "submission_condition", joinColumns = @JoinColumn(name = "submission_id"))
  private Set<Condition> conditions = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "submission_recommendation",
      joinColumns = @JoinColumn(name = "submission_id"))
  private Set<Recommendation> recommendations = new HashSet<>();

  /** For Hibernate. */
  protected Submission() {}

  /**
   * @param number how many submissions of the project there are with this one
   * @param preparedBy the officer who begins it
   */
  Submission(int number, Dossier project, ReviewStage stage, String preparedBy) {
    this.reference = "%s/S%d".formatted(project.reference(), number);
    this.state = State.DRAFT;
    this.stage = stage;
    this.projectId = project.id();
    this.projectReference = project.reference();
    this.titles = project.content().titles();
    this.unit = project.content().unit();
    this.preparedBy = preparedBy;
  }

  SubmissionEvent drafted() {
    return new SubmissionEvent(this, SubmissionEvent.What.DRAFTED, null);
  }

  /**
   * Puts the project as it is now to the committee.
   *
   * @param sealed its content
   * @param checklists what the reviewing functions are asked of it
   * @param by the officer who does it
   * @param on the day, which may be past
   */
  SubmissionEvent submit(
      Dossier project,
      SubmittedContent sealed,
      List<AppliedChecklist> checklists,
      String by,
      LocalDate on) {
    checkDraft();
    List<FieldError> missing = Requirement.missing(project.content(), stage);
    if (!missing.isEmpty()) {
      throw new IncompleteSubmission(stage, missing);
    }
    state = State.SUBMITTED;
    titles = project.content().titles();
    unit = project.content().unit();
    projectVersion = project.version();
    content = sealed.json();
    contentHash = sealed.hash();
    submittedBy = by;
    submittedOn = on;
    requireClearances(checklists);
    return new SubmissionEvent(this, SubmissionEvent.What.SUBMITTED, null);
  }

  private void requireClearances(List<AppliedChecklist> checklists) {
    if (checklists.isEmpty()) {
      return;
    }
    List<Clearance> all = new ArrayList<>();
    for (ReviewFunction function : ReviewFunction.values()) {
      List<AppliedChecklist> asked =
          checklists.stream().filter(checklist -> checklist.function() == function).toList();
      if (asked.isEmpty()) {
        all.add(Clearance.notRequired(function));
      } else {
        // A function that several checklists ask speaks once, when the last of them may be
        // answered.
        int step = asked.stream().mapToInt(AppliedChecklist::step).max().orElseThrow();
        all.add(Clearance.required(function, step, questions(asked), null));
      }
    }
    clearances = all;
    passOn(submittedOn);
  }

  private static List<AskedQuestion> questions(List<AppliedChecklist> checklists) {
    List<AskedQuestion> questions = new ArrayList<>();
    for (AppliedChecklist checklist : checklists) {
      for (Question question : checklist.questions()) {
        questions.add(
            new AskedQuestion(
                checklist.code(), checklist.edition(), question.number(), question.text()));
      }
    }
    return questions;
  }

  /** It is the turn of the lowest step that is not granted as a whole. */
  private void passOn(LocalDate on) {
    int turn =
        clearances.stream()
            .filter(clearance -> clearance.mustBeGiven() && !clearance.hasBeenGranted())
            .mapToInt(Clearance::step)
            .min()
            .orElse(0);
    clearances =
        clearances.stream()
            .map(clearance -> clearance.step() <= turn ? clearance.waitingFrom(on) : clearance)
            .toList();
    waitingFor.clear();
    clearances.stream()
        .filter(clearance -> clearance.step() <= turn && clearance.waits())
        .map(Clearance::function)
        .forEach(waitingFor::add);
  }

  /** A reviewing function gives its word, or changes it. */
  SubmissionEvent clear(GiveClearance word, String by, LocalDate on, WorkingDays workingDays) {
    checkClearable(by);
    Clearance clearance =
        clearances.stream()
            .filter(known -> known.function() == word.function() && known.mustBeGiven())
            .findFirst()
            .orElseThrow(
                () ->
                    RuleBroken.at(
                        "/function",
                        "%s takes no clearance by %s"
                            .formatted(reference, EnumNames.onTheWire(word.function()))));
    if (clearance.waitingSince() == null) {
      throw RuleBroken.at(
          "/function", "%s waits for %s first".formatted(reference, names(waitingFor)));
    }
    if (on.isBefore(clearance.waitingSince())) {
      throw RuleBroken.at(
          "/givenOn",
          "it is the turn of %s since %s"
              .formatted(EnumNames.onTheWire(word.function()), clearance.waitingSince()));
    }
    Clearance given =
        clearance.given(word, by, on, workingDays.between(clearance.waitingSince(), on));
    clearances = clearances.stream().map(known -> known.equals(clearance) ? given : known).toList();
    passOn(on);
    return new SubmissionEvent(
        this,
        given.hasBeenGranted()
            ? SubmissionEvent.What.CLEARANCE_GRANTED
            : SubmissionEvent.What.CLEARANCE_DENIED,
        word.comment());
  }

  /** What of the clearances an approval lacks, each named. */
  List<String> missingClearances() {
    return clearances.stream()
        .filter(clearance -> clearance.mustBeGiven() && !clearance.hasBeenGranted())
        .map(
            clearance ->
                clearance.state() == ClearanceState.DENIED
                    ? "the clearance by %s is denied"
                        .formatted(EnumNames.onTheWire(clearance.function()))
                    : "the clearance by %s is missing"
                        .formatted(EnumNames.onTheWire(clearance.function())))
        .toList();
  }

  private static String names(Set<ReviewFunction> functions) {
    return functions.stream().sorted().map(EnumNames::onTheWire).collect(Collectors.joining(", "));
  }

  private Set<String> authors() {
    return Stream.of(preparedBy, submittedBy)
        .filter(person -> person != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The secretary sends it back: it cannot go to the committee as it is. */
  SubmissionEvent giveBack(String comment) {
    checkSubmitted();
    state = State.RETURNED;
    waitingFor.clear();
    returnComment = comment;
    return new SubmissionEvent(this, SubmissionEvent.What.RETURNED, comment);
  }

  /** The officer takes it back. */
  SubmissionEvent withdraw(String reason) {
    checkWithdrawable();
    state = State.WITHDRAWN;
    waitingFor.clear();
    withdrawalReason = reason;
    return new SubmissionEvent(this, SubmissionEvent.What.WITHDRAWN, reason);
  }

  /**
   * The committee decides.
   *
   * @param missingSafeguards what of its safeguards an approval lacks
   */
  SubmissionEvent decide(Decision decision, List<String> missingSafeguards) {
    if (state != State.SUBMITTED) {
      throw new WrongSubmissionState(reference, state, "be decided on");
    }
    if (decision.decidedOn().isBefore(submittedOn)) {
      throw new RuleBroken(
          "%s was submitted on %s, after the meeting".formatted(reference, submittedOn));
    }
    List<FieldError> contradictions = decision.contradictions();
    if (!contradictions.isEmpty()) {
      throw new InvalidRequest(
          "the decision on %s makes no sense".formatted(reference), contradictions);
    }
    List<String> missing = new ArrayList<>(missingClearances());
    missing.addAll(missingSafeguards);
    if (decision.kind().isApproval() && !missing.isEmpty()) {
      throw new NotCleared(reference, missing);
    }
    state = State.DECIDED;
    waitingFor.clear();
    decisionKind = decision.kind();
    decidedOn = decision.decidedOn();
    reviewMeetingId = decision.reviewMeetingId();
    reviewMeetingReference = decision.reviewMeetingReference();
    conditions.addAll(decision.conditions());
    recommendations.addAll(decision.recommendations());
    if (decision.kind().isApproval()) {
      approvalState =
          decision.kind() == DecisionKind.APPROVED
              ? ApprovalState.IN_EFFECT
              : ApprovalState.PENDING;
      approvalChangedOn = decision.decidedOn();
    }
    return new SubmissionEvent(this, SubmissionEvent.What.DECIDED, null);
  }

  /** The last condition is met: the approval takes effect. */
  SubmissionEvent takeEffect(LocalDate on) {
    checkPending();
    if (on.isBefore(decidedOn)) {
      throw RuleBroken.at("/on", "the committee approved on %s".formatted(decidedOn));
    }
    approvalState = ApprovalState.IN_EFFECT;
    approvalChangedOn = on;
    return new SubmissionEvent(this, SubmissionEvent.What.APPROVAL_EFFECTIVE, null);
  }

  /** A condition will not be met: the approval comes to nothing. */
  SubmissionEvent lapse(LocalDate on, String reason) {
    checkPending();
    approvalState = ApprovalState.LAPSED;
    approvalChangedOn = on;
    lapseReason = reason;
    return new SubmissionEvent(this, SubmissionEvent.What.APPROVAL_LAPSED, reason);
  }

  void checkPending() {
    if (approvalState != ApprovalState.PENDING) {
      throw new StateConflict("no approval of %s waits for conditions".formatted(reference));
    }
  }

  void checkClearable(String by) {
    if (state != State.SUBMITTED) {
      throw new WrongSubmissionState(reference, state, "be cleared");
    }
    if (authors().contains(by)) {
      throw new SeparationOfDuties(
          "you prepared or submitted %s; somebody else clears it".formatted(reference));
    }
    if (speaking().isEmpty()) {
      throw new RuleBroken(reference + " takes no clearance");
    }
  }

  /** The functions that may give their word, or change it. */
  List<ReviewFunction> speaking() {
    return clearances.stream()
        .filter(clearance -> clearance.waitingSince() != null)
        .map(Clearance::function)
        .toList();
  }

  Approval approval() {
    return new Approval(id(), stage, approvalChangedOn, projectVersion, contentHash);
  }

  void checkDraft() {
    require(State.DRAFT, "be submitted");
  }

  void checkSubmitted() {
    require(State.SUBMITTED, "be returned");
  }

  void checkWithdrawable() {
    if (state != State.DRAFT && state != State.SUBMITTED) {
      throw new WrongSubmissionState(reference, state, "be withdrawn");
    }
  }

  private void require(State needed, String purpose) {
    if (state != needed) {
      throw new WrongSubmissionState(reference, state, purpose);
    }
  }

  UUID projectId() {
    return projectId;
  }

  ReviewStage stage() {
    return stage;
  }

  String unit() {
    return unit;
  }

  String reference() {
    return reference;
  }

  String content() {
    return content;
  }

  private Decision decision() {
    return decisionKind == null
        ? null
        : new Decision(
            decisionKind,
            decidedOn,
            reviewMeetingId,
            reviewMeetingReference,
            conditions.stream().sorted(Comparator.comparing(Condition::number)).toList(),
            recommendations.stream().sorted(Comparator.comparing(Recommendation::number)).toList());
  }

  /** What the committee's meeting has to know. */
  ReviewItem reviewItem() {
    return new ReviewItem(
        id(),
        reference,
        projectId,
        projectReference,
        titles,
        stage,
        state == State.SUBMITTED,
        submittedOn,
        unit,
        projectVersion,
        contentHash,
        authors(),
        missingClearances(),
        decision());
  }

  /** What other services may know: no persons. */
  SubmissionState publicState() {
    return new SubmissionState(
        id(),
        reference,
        version(),
        state,
        new SubmissionState.ProjectLink(projectId, projectReference),
        stage,
        titles,
        unit,
        submittedOn,
        projectVersion,
        contentHash,
        clearances.stream().map(SubmissionState.ClearanceLine::of).toList(),
        waitingFor.stream().sorted().toList(),
        decision(),
        approvalState,
        approvalChangedOn,
        lapseReason);
  }

  /** What staff may know. */
  SubmissionView.Details details() {
    return new SubmissionView.Details(
        preparedBy, submittedBy, returnComment, withdrawalReason, clearances);
  }

  boolean isSubmitted() {
    return state == State.SUBMITTED;
  }
}
