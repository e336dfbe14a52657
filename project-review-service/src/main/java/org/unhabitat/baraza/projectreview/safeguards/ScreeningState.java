package org.unhabitat.baraza.projectreview.safeguards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.checklist.RiskCategory;

/** The public state of a screening, as events carry it. */
record ScreeningState(
    UUID id,
    String reference,
    long version,
    Screening.State state,
    ProjectLink project,
    RiskCategory category,
    List<DocumentKind> documents,
    LocalDate screenedOn,
    LocalDate confirmedOn) {
  /** The project that was screened. */
  @Schema(name = "ScreenedProject")
  record ProjectLink(UUID id, String reference) {}
}
