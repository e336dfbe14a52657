package org.unhabitat.baraza.projectreview.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.project.Region;

/** The public state of a results report, as events carry it. */
record ReportState(
    UUID id,
    String reference,
    long version,
    ResultsReport.State state,
    Link project,
    Link period,
    String unit,
    Region region,
    LocalDate dueOn,
    LocalDate firstSubmittedOn,
    LocalDate submittedOn,
    LocalDate approvedOn,
    List<PolicyCheck> policyChecks) {
  /** Another record. */
  @Schema(name = "ReportLink")
  record Link(UUID id, String reference) {}
}
