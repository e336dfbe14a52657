package org.unhabitat.baraza.projectreview.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** An edition of a checklist. */
@Entity
class Checklist extends ManagedRecord {
  @Schema(name = "ChecklistState")
  enum State {
    DRAFT,
    /** It is asked, or was, between its days. */
    PUBLISHED,
    /** It was never asked. */
    DISCARDED
  }

  @Schema(name = "ChecklistKind")
  enum Kind {
    /** A reviewing function answers it when it clears a submission. */
    CLEARANCE,
    /** The officer answers it; the answers give the project its risk category. */
    SCREENING
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private String code;
  private int edition;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private ReviewFunction reviewFunction;

  private String title;

  @ElementCollection
  @CollectionTable(name = "checklist_stage", joinColumns = @JoinColumn(name = "checklist_id"))
  @Column(name = "stage")
  @Enumerated(EnumType.STRING)
  private Set<ReviewStage> stages = new HashSet<>();

  private BigDecimal budgetFrom;
  private int step;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Question> questions;

  private LocalDate validFrom;
  private LocalDate validUntil;
  private String discardReason;

  /** For Hibernate. */
  protected Checklist() {}

  /**
   * @param edition the next of those with the same code
   */
  Checklist(int edition, WriteChecklist content) {
    this.state = State.DRAFT;
    this.code = content.code();
    this.edition = edition;
    this.reference = "CHK/%s/%d".formatted(code, edition);
    take(content);
  }

  ChecklistEvent drafted() {
    return new ChecklistEvent(this, ChecklistEvent.What.DRAFTED, null);
  }

  /** Replaces what a draft says. */
  ChecklistEvent revise(WriteChecklist content) {
    checkDraft("be revised");
    if (!code.equals(content.code())) {
      throw RuleBroken.at("/code", reference + " keeps its code");
    }
    take(content);
    return new ChecklistEvent(this, ChecklistEvent.What.REVISED, null);
  }

  /** From the day on the edition is asked; it never changes again. */
  ChecklistEvent publish(LocalDate from) {
    checkDraft("be published");
    state = State.PUBLISHED;
    validFrom = from;
    return new ChecklistEvent(this, ChecklistEvent.What.PUBLISHED, null);
  }

  /** The day is the last one on which the edition is asked. */
  ChecklistEvent end(LocalDate on, String reason) {
    checkAsked();
    if (on.isBefore(validFrom)) {
      throw RuleBroken.at("/on", "%s is in force from %s".formatted(reference, validFrom));
    }
    validUntil = on;
    return new ChecklistEvent(this, ChecklistEvent.What.ENDED, reason);
  }

  ChecklistEvent discard(String reason) {
    checkDraft("be discarded");
    state = State.DISCARDED;
    discardReason = reason;
    return new ChecklistEvent(this, ChecklistEvent.What.DISCARDED, reason);
  }

  void checkDraft(String purpose) {
    if (state != State.DRAFT) {
      throw new WrongChecklistState(reference, state, purpose);
    }
  }

  void checkAsked() {
    if (state != State.PUBLISHED || validUntil != null) {
      throw new WrongChecklistState(reference, state, "be ended");
    }
  }

  private void take(WriteChecklist content) {
    kind = content.kind();
    reviewFunction = content.reviewFunction();
    title = content.title();
    stages.retainAll(content.stages());
    stages.addAll(content.stages());
    budgetFrom = content.budgetFrom();
    step = content.step() == null ? 1 : content.step();
    questions = content.numberedQuestions();
  }

  /**
   * Whether it is asked of such a project. A budget in another currency than United States dollars
   * is taken to be above every threshold: asking too much is the safe side.
   */
  boolean asks(ProjectContent content) {
    return reviewFunction.concerns(content)
        && (budgetFrom == null
            || content.budget() == null
            || !"USD".equals(content.budget().currency())
            || content.budget().amount().compareTo(budgetFrom) >= 0);
  }

  boolean isOf(ReviewStage stage) {
    return stages.contains(stage);
  }

  String code() {
    return code;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  AppliedChecklist applied() {
    return new AppliedChecklist(id(), code, edition, reviewFunction, step, questions);
  }

  /** What everybody may know of the checklist, which is everything. */
  ChecklistState publicState() {
    return new ChecklistState(
        id(),
        reference,
        version(),
        state,
        code,
        edition,
        kind,
        reviewFunction,
        title,
        stages.stream().sorted().toList(),
        budgetFrom == null ? null : Money.usd(budgetFrom),
        step,
        questions,
        validFrom,
        validUntil,
        discardReason);
  }
}
