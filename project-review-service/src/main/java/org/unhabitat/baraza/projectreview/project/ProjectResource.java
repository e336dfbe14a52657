package org.unhabitat.baraza.projectreview.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Projects by HTTP. */
@Path("/api/project-review/v1/projects")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Projects", description = "From the idea to the financial closure")
public class ProjectResource {
  private final ProjectService service;
  private final Listings listings;

  ProjectResource(ProjectService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Projects that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List projects",
      description = "Sorted by `reference`, `code`, `title` or `changedAt`.")
  public Page<ProjectView> list(
      @RestQuery List<Project.State> state,
      @RestQuery @Parameter(description = "Code of the lead unit", example = "ROAF")
          List<String> unit,
      @RestQuery List<Region> region,
      @RestQuery @Parameter(description = "ISO 3166-1 alpha-3", example = "KEN") String country,
      @RestQuery Origin origin,
      @RestQuery @Parameter(description = "Key in the system the project was taken over from")
          String externalKey,
      @RestQuery @Parameter(description = "A part of a title, the code or the reference") String q,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .in("unit", unit)
            .in("region", region)
            .eq("origin", origin)
            .eq("external.key", externalKey)
            .contains(q, "titles", "code", "reference");
    if (country != null) {
      filters.where(":country member of e.countries", Map.of("country", country));
    }
    return listings.answer(service.listing(), filters, page);
  }

  /** What the projects of another system need and have. */
  @GET
  @Path("/totals")
  @Operation(
      summary = "Add up the projects that were taken over from another system",
      description = "In United States dollars, as that system reports them.")
  public ProjectTotals totals(
      @RestQuery @NotBlank @Parameter(required = true, example = "un-info") String source) {
    return service.totals(source);
  }

  /** A project. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a project")
  public ProjectView get(UUID id) {
    return service.get(id);
  }

  /** Who changed the project, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read a project's history")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Makes a project, which is an idea. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Propose a project",
      description = "It is an idea until a version of it is submitted for review.")
  public ProjectView propose(@NotNull @Valid DescribeProject command) {
    return service.propose(command);
  }

  /** Replaces what the project says about itself. */
  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Revise a project",
      description =
          "The body replaces everything that the project says about itself. What was submitted for"
              + " review stays as it was; an approved project that changes in scope, budget or"
              + " duration goes back to the committee at the stage `revision`.")
  public ProjectView revise(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid DescribeProject command) {
    return service.revise(id, ifMatch.version(), command);
  }

  /** The approved project begins. */
  @POST
  @Path("/{id}/start-implementation")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Start the implementation of an approved project")
  public ProjectView startImplementation(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid ProjectMilestone command) {
    return service.startImplementation(id, ifMatch.version(), command);
  }

  /** The work is done. */
  @POST
  @Path("/{id}/close-operationally")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Close a project whose work is done")
  public ProjectView closeOperationally(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid ProjectMilestone command) {
    return service.closeOperationally(id, ifMatch.version(), command);
  }

  /** The books are closed. */
  @POST
  @Path("/{id}/close-financially")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Close a project whose books are closed")
  public ProjectView closeFinancially(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid ProjectMilestone command) {
    return service.closeFinancially(id, ifMatch.version(), command);
  }

  /** Gives the project up. */
  @POST
  @Path("/{id}/drop")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Drop a project that has not begun",
      description = "One that has begun is closed instead.")
  public ProjectView drop(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid DropProject command) {
    return service.drop(id, ifMatch.version(), command);
  }
}
