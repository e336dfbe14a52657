package org.unhabitat.baraza.governance.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** Seats of a body by HTTP. */
@Path("/api/governance/v1/bodies/{body}/seats")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "bodies")
public class SeatResource {
  private final MembershipService service;

  SeatResource(MembershipService service) {
    this.service = service;
  }

  @GET
  @Operation(summary = "The seats of a body, who fills them, and the regional shares")
  public Composition get(
      @RestPath @Parameter(description = "Id or code of the body") String body,
      @RestQuery @Parameter(description = "The day; today by default") LocalDate asOf) {
    return service.composition(body, asOf);
  }

  @POST
  @Path("/compose")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Share the seats of a body anew",
      description = "A seat that somebody holds, now or later, stays. If-Match is the body's.")
  public Composition compose(
      @RestPath UUID body,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ComposeSeats command) {
    return service.compose(body, ifMatch.version(), command);
  }
}
