package org.unhabitat.baraza.governance.roadmap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Road maps by HTTP. */
@Path("/api/governance/v1/road-maps")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "road-maps", description = "Milestones, what depends on them, consultations")
public class RoadMapResource {
  private final RoadMapService service;
  private final Listings listings;
  private final History history;

  RoadMapResource(RoadMapService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The road maps")
  public Page<RoadMapView> list(
      @RestQuery @Parameter(description = "Code of the body") String body,
      @BeanParam PageRequest page) {
    return listings.answer(service.listing(), Filters.none().eq("body.code", body), page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Draw a road map")
  public RoadMapView draw(@NotNull @Valid DrawRoadMap command) {
    return service.draw(command);
  }

  @GET
  @Path("/work-of/{body}")
  @Operation(
      summary = "The work of a body, e.g. a task force, in one view",
      description = "Its meetings and its road maps with milestones and consultations.")
  public BodyWork work(@RestPath @Parameter(description = "Id or code of the body") String body) {
    return service.work(body);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One road map, by id or code")
  public RoadMapView get(@RestPath String id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/slip")
  @Operation(
      summary = "What a slip would move, and to which days",
      description = "Nothing changes.")
  public Map<String, LocalDate> moved(
      @RestPath UUID id,
      @RestQuery @NotBlank String milestone,
      @RestQuery @NotNull LocalDate expectedOn) {
    return service.moved(id, milestone, expectedOn);
  }

  @POST
  @Path("/{id}/slip")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Say that a milestone is expected on another day",
      description = "What depends on it moves along, so that the planned distance is kept.")
  public RoadMapView slip(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid SlipMilestone command) {
    return service.slip(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/reach")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Record that a milestone is reached")
  public RoadMapView reach(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReachMilestone command) {
    return service.reach(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/drop")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Give a milestone up")
  public RoadMapView drop(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid DropMilestone command) {
    return service.drop(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/consult")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Record a consultation with member states or groups, and their guidance")
  public RoadMapView consult(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ConsultOnMilestone command) {
    return service.consult(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the road map, when and why")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return history.of(id);
  }
}
