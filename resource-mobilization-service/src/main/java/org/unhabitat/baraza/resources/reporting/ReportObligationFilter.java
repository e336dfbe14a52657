package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code @BeanParam} of the list of report obligations. */
public class ReportObligationFilter {
  @RestQuery
  @Parameter(description = "Id of the agreement")
  UUID agreement;

  @RestQuery ReportObligation.State state;

  @RestQuery
  @Parameter(description = "Whether the due date has passed without a submission")
  Boolean overdue;

  @RestQuery
  @Parameter(description = "First due date")
  LocalDate dueFrom;

  @RestQuery
  @Parameter(description = "Last due date")
  LocalDate dueTo;

  @RestQuery
  @Parameter(description = "Id of the donor")
  UUID donor;

  @RestQuery
  @Parameter(description = "Code of the organisation unit that reports")
  String unit;

  @RestQuery Region region;
  @RestQuery ReportKind kind;
  @RestQuery ReportPeriod period;
}
