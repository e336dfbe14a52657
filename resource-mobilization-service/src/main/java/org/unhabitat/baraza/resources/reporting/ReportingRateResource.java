package org.unhabitat.baraza.resources.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

@Path("/api/resource-mobilization/v1/reporting-rate")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Reporting rate")
public class ReportingRateResource {
  private final ReportObligationService service;

  ReportingRateResource(ReportObligationService service) {
    this.service = service;
  }

  @GET
  @Operation(
      summary = "The donor reporting rate of a year",
      description =
          "Reports that fell due in the year and by today, how many of them were submitted, and how"
              + " many by their due date. Waived reports are left out. With `by`, the same for each"
              + " donor, unit or region beside it.")
  public ReportingRate rate(
      @RestQuery
          @NotNull
          @Pattern(regexp = "(19|20)\\d{2}", message = "must be a year such as 2021")
          @Parameter(example = "2021")
          String year,
      @RestQuery ReportingRate.By by) {
    return service.rate(Integer.parseInt(year), by);
  }
}
