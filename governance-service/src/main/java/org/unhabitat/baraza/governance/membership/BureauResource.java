package org.unhabitat.baraza.governance.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** The bureau of a body by HTTP. */
@Path("/api/governance/v1/bodies/{body}/bureau")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "bodies")
public class BureauResource {
  private final MembershipService service;

  BureauResource(MembershipService service) {
    this.service = service;
  }

  @GET
  @Operation(
      summary = "The officers of a body",
      description = "Those of a joint bureau are the officers of the bodies that it joins.")
  public Bureau get(
      @RestPath @Parameter(description = "Id or code of the body") String body,
      @RestQuery @Parameter(description = "The day; today by default") LocalDate asOf) {
    return service.bureau(body, asOf);
  }
}
