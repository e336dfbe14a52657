package org.unhabitat.baraza.projectreview.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;

/** A project as it goes out. */
record ProjectView(
    UUID id,
    String reference,
    long version,
    Project.State state,
    String code,
    Texts titles,
    Texts summary,
    Origin origin,
    Region region,
    List<String> countries,
    String unit,
    Money budget,
    Money fundsAvailable,
    Money fundsSpent,
    List<BudgetProvision> provisions,
    LocalDate startsOn,
    LocalDate endsOn,
    List<SubprogrammeShare> subprogrammeShares,
    List<String> sdgTargets,
    List<Marker> markers,
    List<BudgetLine> budgetLines,
    List<Partner> partners,
    List<Outcome> logicalFramework,
    @Schema(description = "Reference of the submission that is before the committee")
        String reviewedAs,
    @Schema(description = "What changed since the approval and goes back to the committee")
        List<Amendment> amendments,
    ExternalRecord external,
    Approval approval,
    LocalDate implementationStartedOn,
    LocalDate operationallyClosedOn,
    LocalDate financiallyClosedOn,
    String dropReason,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static ProjectView of(ProjectState state, List<AllowedAction> allowedActions) {
    return new ProjectView(
        state.id(),
        state.reference(),
        state.version(),
        state.state(),
        state.code(),
        state.titles(),
        state.summary(),
        state.origin(),
        state.region(),
        state.countries(),
        state.unit(),
        state.budget(),
        state.fundsAvailable(),
        state.fundsSpent(),
        state.provisions(),
        state.startsOn(),
        state.endsOn(),
        state.subprogrammeShares(),
        state.sdgTargets(),
        state.markers(),
        state.budgetLines(),
        state.partners(),
        state.logicalFramework(),
        state.reviewedAs(),
        state.amendments(),
        state.external(),
        state.approval(),
        state.implementationStartedOn(),
        state.operationallyClosedOn(),
        state.financiallyClosedOn(),
        state.dropReason(),
        allowedActions);
  }
}
