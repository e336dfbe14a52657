package org.unhabitat.baraza.projectreview.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/** Compliance with the results-based-management policy by HTTP. */
@Path("/api/project-review/v1/compliance")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Results reports")
public class ComplianceResource {
  private final ReportService service;

  ComplianceResource(ReportService service) {
    this.service = service;
  }

  /** Whether the policy is applied in all regions. */
  @GET
  @Operation(
      summary = "Count a year's compliance with the results-based-management policy by region",
      description = "With what is missing, project by project.")
  public Compliance compliance(
      @RestQuery @NotNull @Parameter(required = true, example = "2022") Integer year) {
    if (year < 1900 || year > 2200) {
      throw InvalidRequest.at("/year", "must be a year such as 2022");
    }
    return service.compliance(year);
  }
}
