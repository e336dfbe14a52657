package org.unhabitat.baraza.governance.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** The plan of a body's meetings by HTTP. */
@Path("/api/governance/v1/bodies/{body}/planned-meetings")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "meetings")
public class PlannedMeetingResource {
  private final MeetingPlanService service;

  PlannedMeetingResource(MeetingPlanService service) {
    this.service = service;
  }

  @GET
  @Operation(summary = "The plan of a year against what happened")
  public MeetingYear get(
      @RestPath @Parameter(description = "Id or code of the body") String body,
      @RestQuery @NotNull @Min(1978) @Max(2200) Integer year) {
    return service.year(body, year);
  }

  @POST
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Plan the meetings of a year from cadence and linked deadlines",
      description =
          "Planned again, nothing is there twice. A meeting that was moved by hand stays where it"
              + " is, a cancelled one stays cancelled; one that was not moved follows its deadline.")
  public PlannedMeetings plan(@RestPath UUID body, @NotNull @Valid PlanMeetings command) {
    return service.plan(body, command);
  }
}
