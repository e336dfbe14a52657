package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;

/**
 * A report that a schedule asks for.
 *
 * @param key tells it from the others of the agreement; the same in every computation, also after
 *     the dates of the agreement have moved
 * @param periodFrom first day it covers
 * @param periodTo last day it covers
 * @param dueOn when the donor expects it
 */
record OwedReport(
    String key,
    ReportKind kind,
    ReportPeriod period,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate dueOn) {}
