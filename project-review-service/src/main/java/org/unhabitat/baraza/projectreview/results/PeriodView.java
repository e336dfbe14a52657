package org.unhabitat.baraza.projectreview.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/** A reporting period as it goes out. */
record PeriodView(
    UUID id,
    String reference,
    long version,
    ReportingPeriod.State state,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate dueOn,
    List<AllowedAction> allowedActions)
    implements Versioned {}
