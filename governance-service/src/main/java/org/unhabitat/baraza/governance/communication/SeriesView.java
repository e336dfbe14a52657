package org.unhabitat.baraza.governance.communication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/** A series as its readers see it. */
record SeriesView(
    UUID id,
    String reference,
    long version,
    CommunicationSeries.State state,
    String code,
    Texts names,
    String audience,
    String unit,
    Cadence cadence,
    LocalDate validFrom,
    LocalDate validTo,
    List<AllowedAction> allowedActions)
    implements Versioned {}
