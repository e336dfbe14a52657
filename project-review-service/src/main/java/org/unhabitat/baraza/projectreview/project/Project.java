package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A project. An idea gets a concept note, the committee's approval of that opens the way to the
 * project document, the approval of which lets the project begin. Nothing but a decision of the
 * committee approves; projects that other systems already carry out come in as they are there.
 */
@Entity
class Project extends ManagedRecord {
  @Schema(name = "ProjectState")
  enum State {
    IDEA,
    /** The concept note is written or before the committee. */
    CONCEPT_NOTE,
    /** The project document is written or before the committee. */
    PROJECT_DOCUMENT,
    APPROVED,
    IN_IMPLEMENTATION,
    OPERATIONALLY_CLOSED,
    FINANCIALLY_CLOSED,
    DROPPED
  }

  /** Before the money is spent a project can be dropped; after that it has to be closed. */
  private static final Set<State> NOT_BEGUN =
      Set.of(State.IDEA, State.CONCEPT_NOTE, State.PROJECT_DOCUMENT, State.APPROVED);

  private static final Set<State> ENDED =
      Set.of(State.OPERATIONALLY_CLOSED, State.FINANCIALLY_CLOSED, State.DROPPED);

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private String code;
  private Texts titles;
  private Texts summary;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Enumerated(EnumType.STRING)
  private Region region;

  @ElementCollection
  @CollectionTable(name = "project_country", joinColumns = @JoinColumn(name = "project_id"))
  @Column(name = "country")
  private Set<String> countries = new HashSet<>();

  private String unit;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "budget_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "budget_currency"))
  private Money budget;

  @ElementCollection
  @CollectionTable(name = "project_provision", joinColumns = @JoinColumn(name = "project_id"))
  private Set<BudgetProvision> provisions = new HashSet<>();

  private LocalDate startsOn;
  private LocalDate endsOn;

  @ElementCollection
  @CollectionTable(
      name = "project_subprogramme_share",
      joinColumns = @JoinColumn(name = "project_id"))
  private Set<SubprogrammeShare> subprogrammeShares = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "project_sdg_target", joinColumns = @JoinColumn(name = "project_id"))
  @Column(name = "target")
  private Set<String> sdgTargets = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "project_marker", joinColumns = @JoinColumn(name = "project_id"))
  private Set<Marker> markers = new HashSet<>();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<BudgetLine> budgetLines;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Partner> partners;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Outcome> logicalFramework;

  /** Reference of the submission that is before the committee; null where none is. */
  private String reviewedAs;

  /** What the last approval that counts was given to; null before. */
  @JdbcTypeCode(SqlTypes.JSON)
  private ApprovedPlan approvedPlan;

  @Embedded private ExternalRecord external;
  private String externalDigest;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "funds_available_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "funds_available_currency"))
  private Money fundsAvailable;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "funds_spent_amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "funds_spent_currency"))
  private Money fundsSpent;

  @Embedded private Approval approval;
  private String dropReason;
  private LocalDate implementationStartedOn;
  private LocalDate operationallyClosedOn;
  private LocalDate financiallyClosedOn;

  /** For Hibernate. */
  protected Project() {}

  /** A project that an officer proposes. */
  Project(String reference, ProjectContent content) {
    this.reference = reference;
    this.state = State.IDEA;
    take(content);
  }

  /** A project that another system carries out already. */
  Project(String reference, ProjectContent content, ReportedProject reported, LocalDate today) {
    this.reference = reference;
    boolean isBegun = content.startsOn() == null || !content.startsOn().isAfter(today);
    this.state = isBegun ? State.IN_IMPLEMENTATION : State.APPROVED;
    this.implementationStartedOn = isBegun ? content.startsOn() : null;
    take(content);
    take(reported);
  }

  ProjectEvent proposed() {
    return new ProjectEvent(this, ProjectEvent.What.PROPOSED, null);
  }

  ProjectEvent imported() {
    return new ProjectEvent(this, ProjectEvent.What.IMPORTED, null);
  }

  /** Replaces what the project says about itself. What was submitted before stays as it was. */
  ProjectEvent revise(ProjectContent content, String reason) {
    checkRevisable();
    if (reason == null && !isBeforeApproval()) {
      throw InvalidRequest.at("/reason", "is required: the project is approved already");
    }
    take(content);
    return new ProjectEvent(this, ProjectEvent.What.REVISED, reason);
  }

  /** Takes over what the other system now says of its project. */
  ProjectEvent report(ProjectContent content, ReportedProject reported) {
    checkRevisable();
    take(content);
    take(reported);
    return new ProjectEvent(
        this, ProjectEvent.What.REPORTED, "reported by " + reported.record().source());
  }

  /**
   * A version of the project goes to the committee: the project now has what the stage is about,
   * and is locked.
   *
   * @param submission reference of the version
   */
  ProjectEvent submit(ReviewStage stage, String submission) {
    checkStage(stage);
    checkUnlocked();
    reviewedAs = submission;
    State reached =
        switch (stage) {
          case CONCEPT_NOTE -> State.CONCEPT_NOTE;
          case PROJECT_DOCUMENT -> State.PROJECT_DOCUMENT;
          case REVISION -> state;
        };
    if (reached == state) {
      return new ProjectEvent(this, ProjectEvent.What.REVIEW_STARTED, null);
    }
    state = reached;
    return new ProjectEvent(this, ProjectEvent.What.ADVANCED, null);
  }

  /** The review has ended without an approval that has effect: the project is unlocked. */
  ProjectEvent endReview() {
    reviewedAs = null;
    return new ProjectEvent(this, ProjectEvent.What.REVIEW_ENDED, null);
  }

  /**
   * An approval of the committee takes effect.
   *
   * @param approved what it was given to
   */
  ProjectEvent approve(Approval granted, ProjectContent approved) {
    checkStage(granted.stage());
    approval = granted;
    reviewedAs = null;
    if (granted.stage() != ReviewStage.CONCEPT_NOTE) {
      approvedPlan = ApprovedPlan.of(approved);
    }
    return switch (granted.stage()) {
      case CONCEPT_NOTE -> {
        state = State.PROJECT_DOCUMENT;
        yield new ProjectEvent(this, ProjectEvent.What.ADVANCED, null);
      }
      case PROJECT_DOCUMENT -> {
        state = State.APPROVED;
        yield new ProjectEvent(this, ProjectEvent.What.APPROVED, null);
      }
      case REVISION -> new ProjectEvent(this, ProjectEvent.What.REVISION_APPROVED, null);
    };
  }

  ProjectEvent startImplementation(LocalDate on) {
    checkApproved();
    if (approval != null && on.isBefore(approval.approvedOn())) {
      throw notBefore("/on", "the approval on " + approval.approvedOn());
    }
    state = State.IN_IMPLEMENTATION;
    implementationStartedOn = on;
    return new ProjectEvent(this, ProjectEvent.What.IMPLEMENTATION_STARTED, null);
  }

  ProjectEvent closeOperationally(LocalDate on) {
    checkInImplementation();
    if (implementationStartedOn != null && on.isBefore(implementationStartedOn)) {
      throw notBefore("/on", "the start of the implementation on " + implementationStartedOn);
    }
    state = State.OPERATIONALLY_CLOSED;
    operationallyClosedOn = on;
    return new ProjectEvent(this, ProjectEvent.What.OPERATIONALLY_CLOSED, null);
  }

  ProjectEvent closeFinancially(LocalDate on) {
    checkOperationallyClosed();
    if (on.isBefore(operationallyClosedOn)) {
      throw notBefore("/on", "the operational closure on " + operationallyClosedOn);
    }
    state = State.FINANCIALLY_CLOSED;
    financiallyClosedOn = on;
    return new ProjectEvent(this, ProjectEvent.What.FINANCIALLY_CLOSED, null);
  }

  ProjectEvent drop(String reason) {
    checkDroppable();
    state = State.DROPPED;
    dropReason = reason;
    return new ProjectEvent(this, ProjectEvent.What.DROPPED, reason);
  }

  void checkRevisable() {
    if (ENDED.contains(state)) {
      throw new WrongProjectState(reference, state, "be revised");
    }
    checkUnlocked();
  }

  void checkApproved() {
    require(State.APPROVED, "go into implementation");
    checkUnlocked();
    checkAsApproved();
  }

  void checkInImplementation() {
    require(State.IN_IMPLEMENTATION, "be closed operationally");
    checkUnlocked();
    checkAsApproved();
  }

  private void checkUnlocked() {
    if (reviewedAs != null) {
      throw new ProjectUnderReview(reference, reviewedAs);
    }
  }

  private void checkAsApproved() {
    Set<Amendment> amendments = amendments();
    if (!amendments.isEmpty()) {
      throw new AmendmentAwaitsReview(reference, amendments);
    }
  }

  /** What has changed since the approval so much that the project goes back to the committee. */
  private Set<Amendment> amendments() {
    return approvedPlan == null || ENDED.contains(state)
        ? Set.of()
        : approvedPlan.amendments(content());
  }

  void checkOperationallyClosed() {
    require(State.OPERATIONALLY_CLOSED, "be closed financially");
  }

  void checkDroppable() {
    if (!NOT_BEGUN.contains(state)) {
      throw new WrongProjectState(reference, state, "be dropped");
    }
    checkUnlocked();
  }

  /**
   * Whether the project is where the committee looks at this of it. A concept note may be left out:
   * no rule that is known asks every project for one.
   */
  void checkStage(ReviewStage stage) {
    boolean fits =
        switch (stage) {
          case CONCEPT_NOTE -> state == State.IDEA || state == State.CONCEPT_NOTE;
          case PROJECT_DOCUMENT -> isBeforeApproval();
          case REVISION -> state == State.APPROVED || state == State.IN_IMPLEMENTATION;
        };
    if (!fits) {
      throw new WrongProjectState(
          reference, state, "be reviewed at the stage " + EnumNames.onTheWire(stage));
    }
  }

  /** What the committee would look at next. */
  ReviewStage nextStage() {
    return switch (state) {
      case IDEA, CONCEPT_NOTE -> ReviewStage.CONCEPT_NOTE;
      case PROJECT_DOCUMENT -> ReviewStage.PROJECT_DOCUMENT;
      case APPROVED, IN_IMPLEMENTATION -> ReviewStage.REVISION;
      case OPERATIONALLY_CLOSED, FINANCIALLY_CLOSED, DROPPED ->
          throw new WrongProjectState(reference, state, "be reviewed");
    };
  }

  private void require(State needed, String purpose) {
    if (state != needed) {
      throw new WrongProjectState(reference, state, purpose);
    }
  }

  private boolean isBeforeApproval() {
    return state == State.IDEA || state == State.CONCEPT_NOTE || state == State.PROJECT_DOCUMENT;
  }

  private static RuleBroken notBefore(String pointer, String event) {
    return RuleBroken.at(pointer, "the date is before " + event);
  }

  private void take(ProjectContent content) {
    List<FieldError> contradictions = content.contradictions();
    if (!contradictions.isEmpty()) {
      throw new ContradictoryProject(contradictions);
    }
    code = content.code();
    titles = content.titles();
    summary = content.summary();
    origin = content.origin();
    region = content.region();
    replace(countries, content.countries());
    unit = content.unit();
    budget = content.budget();
    replace(provisions, content.provisions());
    startsOn = content.startsOn();
    endsOn = content.endsOn();
    replace(subprogrammeShares, content.subprogrammeShares());
    replace(sdgTargets, content.sdgTargets());
    replace(markers, content.markers());
    budgetLines = content.budgetLines();
    partners = content.partners();
    logicalFramework = content.logicalFramework();
  }

  private void take(ReportedProject reported) {
    external = reported.record();
    externalDigest = reported.digest();
    // What another system carries out counts as approved in the form that it reports.
    approvedPlan = ApprovedPlan.of(content());
    fundsAvailable = reported.fundsAvailable();
    fundsSpent = reported.fundsSpent();
  }

  private static <T> void replace(Set<T> kept, List<T> given) {
    kept.retainAll(given);
    kept.addAll(given);
  }

  String reference() {
    return reference;
  }

  String code() {
    return code;
  }

  String unit() {
    return unit;
  }

  State state() {
    return state;
  }

  Region region() {
    return region;
  }

  /** The project as it is published; a dropped one only where it was approved before. */
  PublishedProject published() {
    PublishedProject.Phase phase =
        switch (state) {
          case IN_IMPLEMENTATION -> PublishedProject.Phase.IMPLEMENTATION;
          case OPERATIONALLY_CLOSED -> PublishedProject.Phase.FINALISATION;
          case FINANCIALLY_CLOSED -> PublishedProject.Phase.CLOSED;
          case DROPPED -> PublishedProject.Phase.CANCELLED;
          case IDEA, CONCEPT_NOTE, PROJECT_DOCUMENT, APPROVED -> PublishedProject.Phase.PIPELINE;
        };
    return new PublishedProject(
        reference, phase, content(), implementationStartedOn, operationallyClosedOn);
  }

  boolean wasReportedAs(String digest) {
    return digest.equals(externalDigest);
  }

  ProjectContent content() {
    return new ProjectContent(
        code,
        titles,
        summary,
        origin,
        region,
        List.copyOf(countries),
        unit,
        budget,
        List.copyOf(provisions),
        startsOn,
        endsOn,
        List.copyOf(subprogrammeShares),
        List.copyOf(sdgTargets),
        List.copyOf(markers),
        budgetLines,
        partners,
        logicalFramework);
  }

  /** What everybody may know of the project. */
  ProjectState publicState() {
    ProjectContent content = content();
    return new ProjectState(
        id(),
        reference,
        version(),
        state,
        code,
        titles,
        summary,
        origin,
        region,
        content.countries(),
        unit,
        budget,
        fundsAvailable,
        fundsSpent,
        content.provisions(),
        startsOn,
        endsOn,
        content.subprogrammeShares(),
        content.sdgTargets(),
        content.markers(),
        content.budgetLines(),
        content.partners(),
        content.logicalFramework(),
        reviewedAs,
        List.copyOf(amendments()),
        external,
        approval,
        implementationStartedOn,
        operationallyClosedOn,
        financiallyClosedOn,
        dropReason);
  }
}
