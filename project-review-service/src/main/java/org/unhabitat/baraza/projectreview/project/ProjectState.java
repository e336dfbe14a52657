package org.unhabitat.baraza.projectreview.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;

/** The public state of a project, as events carry it. A part that is not there is absent. */
record ProjectState(
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
    String reviewedAs,
    List<Amendment> amendments,
    ExternalRecord external,
    Approval approval,
    LocalDate implementationStartedOn,
    LocalDate operationallyClosedOn,
    LocalDate financiallyClosedOn,
    String dropReason) {}
