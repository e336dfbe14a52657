package org.unhabitat.baraza.resources.reporting;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code @BeanParam} of the list of report obligations. */
public class ReportObligationFilter {
  @RestQuery
  @Parameter(description = "Id of the agreement")
  UUID agreement;

  @RestQuery ReportObligation.State state;

  @RestQuery
  @Pattern(regexp = "(true|false)?", message = "must be true or false")
  @Parameter(
      description = "Whether the due date has passed without a submission",
      schema = @Schema(type = SchemaType.BOOLEAN))
  String overdue;

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
