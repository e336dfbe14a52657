package org.unhabitat.baraza.projectreview.figures;

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

/** The committee's year by HTTP. */
@Path("/api/project-review/v1/figures")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Figures", description = "What the committee's year came to, by region")
public class FiguresResource {
  private final FiguresService service;

  FiguresResource(FiguresService service) {
    this.service = service;
  }

  /** A year. */
  @GET
  @Operation(
      summary = "Count a year of the committee by region",
      description =
          "Meetings, distinct projects, reviews and what they decided, open conditions, and the"
              + " median of working days from submission to decision.")
  public ReviewFigures figures(
      @RestQuery @NotNull @Parameter(required = true, example = "2021") Integer year) {
    return service.figures(year);
  }
}
