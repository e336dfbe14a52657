package org.unhabitat.baraza.projectreview.safeguards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.projectreview.checklist.RiskCategory;

/** A screening as it goes out. */
record ScreeningView(
    UUID id,
    String reference,
    long version,
    Screening.State state,
    ScreeningState.ProjectLink project,
    String unit,
    String checklistCode,
    int checklistEdition,
    List<ScreeningAnswer> answers,
    @Schema(description = "The highest that an answer yes means") RiskCategory category,
    List<SafeguardsDocument> documents,
    @Schema(description = "What the category makes mandatory and is not there")
        List<DocumentKind> missingDocuments,
    String screenedBy,
    LocalDate screenedOn,
    String confirmedBy,
    LocalDate confirmedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {}
