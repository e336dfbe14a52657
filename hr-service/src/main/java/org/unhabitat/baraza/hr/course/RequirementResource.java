package org.unhabitat.baraza.hr.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Requirements, by HTTP. */
@Path("/api/hr/v1/requirements")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Requirements", description = "Who has to take which course, and from when")
public class RequirementResource {
  private final RequirementService requirements;

  RequirementResource(RequirementService requirements) {
    this.requirements = requirements;
  }

  /** A page of requirements. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List requirements")
  public Page<RequirementView> list(
      @RestQuery @Parameter(description = "Code of the course", example = "ETHICS") String course,
      @RestQuery Requirement.State state,
      @RestQuery @Parameter(description = "In force on this day", example = "2021-12-31")
          LocalDate inForceAt,
      @BeanParam PageRequest page) {
    return requirements.list(course, state, inForceAt, page);
  }

  /** One requirement. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a requirement")
  public RequirementView get(@RestPath UUID id) {
    return requirements.get(id);
  }

  /** What happened to it. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a requirement")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return requirements.history(id);
  }

  /** A course has to be taken. */
  @POST
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @ResponseStatus(201)
  @Operation(
      summary = "Introduce a requirement",
      description =
          "Everybody whom it covers comes into its scope at once. Two requirements of one course"
              + " never cover the same people at the same time.")
  public RequirementView introduce(@NotNull @Valid IntroduceRequirement command) {
    return requirements.introduce(command);
  }

  /** It does not have to be taken any more. */
  @POST
  @Path("/{id}/end")
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @Operation(
      summary = "End a requirement",
      description =
          "`endsOn` is its last day. The day before it took effect takes back one that was introduced"
              + " by mistake.")
  public RequirementView end(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid EndRequirement command) {
    return requirements.end(id, ifMatch.version(), command);
  }
}
