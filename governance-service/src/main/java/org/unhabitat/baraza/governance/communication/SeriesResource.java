package org.unhabitat.baraza.governance.communication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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

/** Communication series by HTTP. */
@Path("/api/governance/v1/communication-series")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "communications", description = "Series and their issues, plan against actual")
public class SeriesResource {
  private final CommunicationService service;
  private final Listings listings;
  private final History history;

  SeriesResource(CommunicationService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The series, by code")
  public Page<SeriesView> list(
      @RestQuery CommunicationSeries.State state,
      @RestQuery String unit,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.seriesListing(), Filters.none().eq("state", state).eq("unit", unit), page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Begin a series")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "newsletter",
                      value =
                          """
                          {"code": "HABPOST", "names": {"en": "HabPost"}, "audience": "All personnel",
                           "unit": "ERSKI", "validFrom": "2020-04-03",
                           "cadence": {"rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                            "expectedPerYear": 26}}
                          """)))
  public SeriesView open(@NotNull @Valid OpenSeries command) {
    return service.open(command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One series, by id or code")
  public SeriesView get(String id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/plan")
  @Operation(
      summary = "The plan of a year against what appeared, by id or code",
      description = "Only issues that were not withdrawn count.")
  public SeriesPlan plan(String id, @RestQuery @NotNull @Min(1978) @Max(2200) Integer year) {
    return service.plan(id, year);
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Change a series as a whole, from now on")
  public SeriesView revise(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ReviseSeries command) {
    return service.revise(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/discontinue")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "End a series; its issues stay")
  public SeriesView discontinue(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid DiscontinueSeries command) {
    return service.discontinue(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the series, when and why")
  public List<HistoryEntry> history(UUID id) {
    return history.of(id);
  }
}
