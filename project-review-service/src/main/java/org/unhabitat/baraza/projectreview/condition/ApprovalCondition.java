package org.unhabitat.baraza.projectreview.condition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.submission.Condition;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;

/** A condition of an approval. */
@Entity
@Table(name = "condition")
class ApprovalCondition extends ManagedRecord {
  @Schema(name = "ConditionState")
  enum State {
    OPEN,
    /** Evidence waits for somebody else to verify it. */
    EVIDENCED,
    VERIFIED,
    /** It will not be met. */
    NOT_MET,
    /** Another condition of the approval will not be met. */
    LAPSED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private UUID submissionId;
  private String submissionReference;
  private UUID projectId;
  private String projectReference;
  private String unit;
  private int number;
  private String text;
  private String owner;
  private LocalDate dueOn;
  private String evidence;
  private String evidenceLink;
  private String evidencedBy;
  private LocalDate evidencedOn;
  private String returnComment;
  private String verifiedBy;
  private LocalDate verifiedOn;
  private String failureReason;

  /** For Hibernate. */
  protected ApprovalCondition() {}

  ApprovalCondition(ReviewItem submission, Condition condition) {
    this.reference = "%s/C%d".formatted(submission.reference(), condition.number());
    this.state = State.OPEN;
    this.submissionId = submission.id();
    this.submissionReference = submission.reference();
    this.projectId = submission.projectId();
    this.projectReference = submission.projectReference();
    this.unit = submission.unit();
    this.number = condition.number();
    this.text = condition.text();
    this.owner = condition.owner();
    this.dueOn = condition.dueOn();
  }

  ConditionEvent imposed() {
    return new ConditionEvent(this, ConditionEvent.What.IMPOSED, null);
  }

  /** Somebody shows that it is met. */
  ConditionEvent show(ShowEvidence shown, String by, LocalDate on) {
    require(State.OPEN, "get evidence");
    state = State.EVIDENCED;
    evidence = shown.evidence();
    evidenceLink = shown.link();
    evidencedBy = by;
    evidencedOn = on;
    returnComment = null;
    return new ConditionEvent(this, ConditionEvent.What.EVIDENCED, null);
  }

  /** Somebody else agrees. */
  ConditionEvent verify(String by, LocalDate on, Set<String> authors) {
    checkVerifiable(by);
    if (authors.contains(by)) {
      throw ownEvidence();
    }
    if (on.isBefore(evidencedOn)) {
      throw RuleBroken.at(
          "/on", "the evidence for %s was shown on %s".formatted(reference, evidencedOn));
    }
    state = State.VERIFIED;
    verifiedBy = by;
    verifiedOn = on;
    return new ConditionEvent(this, ConditionEvent.What.VERIFIED, null);
  }

  /** The evidence does not show it. */
  ConditionEvent giveBack(String comment) {
    checkEvidenced();
    state = State.OPEN;
    returnComment = comment;
    return new ConditionEvent(this, ConditionEvent.What.RETURNED, comment);
  }

  ConditionEvent fail(String reason) {
    checkUndecided();
    state = State.NOT_MET;
    failureReason = reason;
    return new ConditionEvent(this, ConditionEvent.What.NOT_MET, reason);
  }

  ConditionEvent lapse(String reason) {
    state = State.LAPSED;
    failureReason = reason;
    return new ConditionEvent(this, ConditionEvent.What.LAPSED, reason);
  }

  void checkOpen() {
    require(State.OPEN, "get evidence");
  }

  private SeparationOfDuties ownEvidence() {
    return new SeparationOfDuties(
        "the evidence for %s, or the submission, is yours; somebody else verifies it"
            .formatted(reference));
  }

  void checkEvidenced() {
    require(State.EVIDENCED, "be verified or returned");
  }

  /** Whether the person may verify it, as far as the condition itself tells. */
  void checkVerifiable(String by) {
    checkEvidenced();
    if (by.equals(evidencedBy)) {
      throw ownEvidence();
    }
  }

  void checkUndecided() {
    if (!isUndecided()) {
      throw new WrongConditionState(reference, state, "be declared not met");
    }
  }

  boolean isUndecided() {
    return state == State.OPEN || state == State.EVIDENCED;
  }

  boolean isVerified() {
    return state == State.VERIFIED;
  }

  private void require(State needed, String purpose) {
    if (state != needed) {
      throw new WrongConditionState(reference, state, purpose);
    }
  }

  LocalDate verifiedOn() {
    return verifiedOn;
  }

  UUID submissionId() {
    return submissionId;
  }

  String unit() {
    return unit;
  }

  String reference() {
    return reference;
  }

  /** What other services may know: no persons. */
  ConditionState publicState() {
    return new ConditionState(
        id(),
        reference,
        version(),
        state,
        new ConditionState.Link(submissionId, submissionReference),
        new ConditionState.Link(projectId, projectReference),
        unit,
        number,
        text,
        owner,
        dueOn,
        evidencedOn,
        verifiedOn,
        failureReason);
  }

  ConditionView view(LocalDate today, List<AllowedAction> allowedActions) {
    ConditionState known = publicState();
    return new ConditionView(
        known.id(),
        reference,
        known.version(),
        state,
        known.submission(),
        known.project(),
        unit,
        number,
        text,
        owner,
        dueOn,
        today == null ? null : isUndecided() && dueOn.isBefore(today),
        evidence,
        evidenceLink,
        evidencedBy,
        evidencedOn,
        returnComment,
        verifiedBy,
        verifiedOn,
        failureReason,
        allowedActions);
  }
}
