package org.unhabitat.baraza.projectreview.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/** An activity as it goes out, and as events carry it. */
record ActivityView(
    UUID id,
    @Schema(description = "Its IATI identifier") String reference,
    long version,
    Activity.State state,
    String title,
    @Schema(description = "Identifier of who reports it") String reportingOrganisation,
    String reportingOrganisationName,
    @Schema(description = "ISO 3166-1 alpha-2, as IATI has them") List<String> countries,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "Our project that it is; absent where it is another organization's")
        UUID projectId,
    List<AllowedAction> allowedActions)
    implements Versioned {}
