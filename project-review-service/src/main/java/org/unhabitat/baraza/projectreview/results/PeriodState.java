package org.unhabitat.baraza.projectreview.results;

import java.time.LocalDate;
import java.util.UUID;

/** The public state of a reporting period, as events carry it. */
record PeriodState(
    UUID id,
    String reference,
    long version,
    ReportingPeriod.State state,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate dueOn) {}
