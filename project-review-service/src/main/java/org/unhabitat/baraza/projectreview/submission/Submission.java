package org.unhabitat.baraza.projectreview.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;
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
   * @param by the officer who does it
   * @param on the day, which may be past
   */
  SubmissionEvent submit(Dossier project, SubmittedContent sealed, String by, LocalDate on) {
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
    return new SubmissionEvent(this, SubmissionEvent.What.SUBMITTED, null);
  }

  /** The secretary sends it back: it cannot go to the committee as it is. */
  SubmissionEvent giveBack(String comment) {
    checkSubmitted();
    state = State.RETURNED;
    returnComment = comment;
    return new SubmissionEvent(this, SubmissionEvent.What.RETURNED, comment);
  }

  /** The officer takes it back. */
  SubmissionEvent withdraw(String reason) {
    checkWithdrawable();
    state = State.WITHDRAWN;
    withdrawalReason = reason;
    return new SubmissionEvent(this, SubmissionEvent.What.WITHDRAWN, reason);
  }

  /** The committee decides. */
  SubmissionEvent decide(Decision decision) {
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
    state = State.DECIDED;
    decisionKind = decision.kind();
    decidedOn = decision.decidedOn();
    reviewMeetingId = decision.reviewMeetingId();
    reviewMeetingReference = decision.reviewMeetingReference();
    conditions.addAll(decision.conditions());
    recommendations.addAll(decision.recommendations());
    return new SubmissionEvent(this, SubmissionEvent.What.DECIDED, null);
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
        Stream.of(preparedBy, submittedBy)
            .filter(person -> person != null)
            .collect(Collectors.toUnmodifiableSet()),
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
        decision());
  }

  /** What staff may know. */
  SubmissionView.Details details() {
    return new SubmissionView.Details(preparedBy, submittedBy, returnComment, withdrawalReason);
  }
}
