package org.unhabitat.baraza.projectreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.Outcome;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.Region;

/** What a project reports for a period. */
@Entity
class ResultsReport extends ManagedRecord {
  @Schema(name = "ResultsReportState")
  enum State {
    DRAFT,
    /** Submitted, it waits for approval. */
    PENDING,
    RETURNED,
    APPROVED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private UUID projectId;
  private String projectReference;
  private String unit;

  @Enumerated(EnumType.STRING)
  private Region region;

  private UUID periodId;
  private String periodReference;
  private LocalDate dueOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<IndicatorValue> indicatorValues;

  private String narrative;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PolicyCheck> policyChecks;

  private LocalDate firstSubmittedOn;
  private LocalDate submittedOn;
  private String submittedBy;
  private LocalDate approvedOn;
  private String approvedBy;
  private String returnComment;

  /** For Hibernate. */
  protected ResultsReport() {}

  ResultsReport(Dossier project, ReportingPeriod period) {
    this.reference = "%s/R/%s".formatted(project.reference(), period.reference());
    this.state = State.DRAFT;
    this.projectId = project.id();
    this.projectReference = project.reference();
    this.unit = project.content().unit();
    this.region = project.content().region();
    this.periodId = period.id();
    this.periodReference = period.reference();
    this.dueOn = period.dueOn();
    this.indicatorValues = List.of();
    this.policyChecks = List.of();
  }

  ReportEvent drafted() {
    return new ReportEvent(this, ReportEvent.What.DRAFTED, null);
  }

  /** Replaces what the report says. */
  ReportEvent write(WriteReport content, ProjectContent project) {
    checkWritable("be written");
    List<FieldError> errors = new ArrayList<>();
    Set<String> known =
        project.indicators().stream().map(Outcome.Indicator::code).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < content.indicatorValues().size(); i++) {
      String code = content.indicatorValues().get(i).indicator();
      if (!known.contains(code)) {
        errors.add(
            new FieldError(
                "/indicatorValues/" + i + "/indicator", "is not in the logical framework"));
      } else if (!seen.add(code)) {
        errors.add(new FieldError("/indicatorValues/" + i + "/indicator", "is there twice"));
      }
    }
    if (!errors.isEmpty()) {
      throw new RuleBroken("the report of %s cannot be so".formatted(projectReference), errors);
    }
    indicatorValues = content.indicatorValues();
    narrative = content.narrative();
    return new ReportEvent(this, ReportEvent.What.WRITTEN, null);
  }

  /** The officer stands by it. */
  ReportEvent submit(ProjectContent project, String by, LocalDate on) {
    checkWritable("be submitted");
    if (indicatorValues.isEmpty()) {
      throw RuleBroken.at("/indicatorValues", reference + " reports no result");
    }
    state = State.PENDING;
    submittedOn = on;
    submittedBy = by;
    if (firstSubmittedOn == null) {
      firstSubmittedOn = on;
    }
    // A report that was sent back was on time all the same.
    policyChecks = PolicyRule.check(project, indicatorValues, firstSubmittedOn, dueOn);
    returnComment = null;
    return new ReportEvent(this, ReportEvent.What.SUBMITTED, null);
  }

  ReportEvent giveBack(String comment) {
    checkPending();
    state = State.RETURNED;
    returnComment = comment;
    return new ReportEvent(this, ReportEvent.What.RETURNED, comment);
  }

  ReportEvent approve(String by, LocalDate on) {
    checkApprovable(by);
    state = State.APPROVED;
    approvedBy = by;
    approvedOn = on;
    return new ReportEvent(this, ReportEvent.What.APPROVED, null);
  }

  void checkWritable(String purpose) {
    if (state != State.DRAFT && state != State.RETURNED) {
      throw new WrongReportState(reference, state, purpose);
    }
  }

  void checkPending() {
    if (state != State.PENDING) {
      throw new WrongReportState(reference, state, "be approved or returned");
    }
  }

  void checkApprovable(String by) {
    checkPending();
    if (by.equals(submittedBy)) {
      throw new SeparationOfDuties(
          "you submitted %s; somebody else approves it".formatted(reference));
    }
  }

  UUID projectId() {
    return projectId;
  }

  UUID periodId() {
    return periodId;
  }

  String unit() {
    return unit;
  }

  boolean isSubmitted() {
    return state == State.PENDING || state == State.APPROVED;
  }

  boolean isApproved() {
    return state == State.APPROVED;
  }

  boolean isOnTime() {
    return firstSubmittedOn != null && !firstSubmittedOn.isAfter(dueOn);
  }

  List<PolicyCheck> policyChecks() {
    return policyChecks;
  }

  boolean isCompliant() {
    return isSubmitted() && policyChecks.stream().allMatch(PolicyCheck::passed);
  }

  /** What other services may know: no persons. */
  ReportState publicState() {
    return new ReportState(
        id(),
        reference,
        version(),
        state,
        new ReportState.Link(projectId, projectReference),
        new ReportState.Link(periodId, periodReference),
        unit,
        region,
        dueOn,
        firstSubmittedOn,
        submittedOn,
        approvedOn,
        policyChecks);
  }

  ReportView view(List<AllowedAction> allowedActions) {
    ReportState known = publicState();
    return new ReportView(
        known.id(),
        reference,
        known.version(),
        state,
        known.project(),
        known.period(),
        unit,
        region,
        dueOn,
        indicatorValues,
        narrative,
        policyChecks,
        state == State.DRAFT ? null : policyChecks.stream().allMatch(PolicyCheck::passed),
        firstSubmittedOn,
        submittedOn,
        submittedBy,
        approvedOn,
        approvedBy,
        returnComment,
        allowedActions);
  }
}
