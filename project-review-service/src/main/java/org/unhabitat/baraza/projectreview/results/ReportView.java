package org.unhabitat.baraza.projectreview.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.projectreview.project.Region;

/** A results report as it goes out. */
record ReportView(
    UUID id,
    String reference,
    long version,
    ResultsReport.State state,
    ReportState.Link project,
    ReportState.Link period,
    String unit,
    Region region,
    LocalDate dueOn,
    List<IndicatorValue> indicatorValues,
    String narrative,
    List<PolicyCheck> policyChecks,
    @Schema(description = "Whether every rule of the policy is kept; absent for a draft")
        Boolean compliant,
    LocalDate firstSubmittedOn,
    LocalDate submittedOn,
    String submittedBy,
    LocalDate approvedOn,
    String approvedBy,
    String returnComment,
    List<AllowedAction> allowedActions)
    implements Versioned {}
