package org.unhabitat.baraza.projectreview.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.money.Money;

/**
 * A financial flow as it goes out, and as events carry it: there is nothing that others may not
 * know.
 */
record FlowView(
    UUID id,
    String reference,
    long version,
    FinancialFlow.State state,
    @Schema(description = "The system that knows it") String source,
    @Schema(description = "Identifier of the activity there") String activity,
    FlowKind kind,
    Money amount,
    LocalDate flowOn,
    LocalDate valueOn,
    String provider,
    String providerIdentifier,
    String description,
    List<AllowedAction> allowedActions)
    implements Versioned {}
