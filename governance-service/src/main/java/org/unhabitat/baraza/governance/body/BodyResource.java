package org.unhabitat.baraza.governance.body;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** Bodies by HTTP. */
@Path("/api/governance/v1/bodies")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "bodies", description = "Governing bodies, committees, task forces and forums")
public class BodyResource {
  private final BodyService service;
  private final Listings listings;
  private final History history;

  BodyResource(BodyService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The bodies, by code")
  public Page<BodyView> list(
      @RestQuery BodyKind kind,
      @RestQuery Body.State state,
      @RestQuery String unit,
      @RestQuery @Parameter(description = "Only bodies that exist on that day") LocalDate asOf,
      @RestQuery @Parameter(description = "Part of a name or code") String q,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("kind", kind)
            .eq("state", state)
            .eq("unit", unit)
            .contains(q, "names", "code");
    if (asOf != null) {
      filters
          .to("validFrom", asOf)
          .where("(e.validTo is null or e.validTo >= :asOf)", Map.of("asOf", asOf));
    }
    return listings.answer(service.listing(), filters, page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Make a body known",
      description =
          "A task force has a sunset date; a forum has neither quorum nor decision rule. The first"
              + " day may lie in the past.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "executive-board",
                      value =
                          """
                          {"code": "EB", "kind": "governing-body",
                           "names": {"en": "Executive Board", "zh": "执行局"}, "unit": "OED",
                           "validFrom": "2019-05-30",
                           "rules": {"quorum": {"basis": "majority"}, "decisionRule": "consensus",
                            "cadence": {"expectedPerYear": 2}},
                           "seats": [{"regionalGroup": "africa", "seats": 10},
                            {"regionalGroup": "asia-pacific", "seats": 8},
                            {"regionalGroup": "eastern-europe", "seats": 4},
                            {"regionalGroup": "latin-america-and-caribbean", "seats": 6},
                            {"regionalGroup": "western-europe-and-others", "seats": 8}]}
                          """)))
  public BodyView establish(@NotNull @Valid EstablishBody command) {
    return service.establish(command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One body, by id or code")
  public BodyView get(String id) {
    return service.get(id);
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Give a body other names, or to another unit")
  public BodyView revise(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ReviseBody command) {
    return service.revise(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/change-rules")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Set how a body works",
      description =
          "Cadence, linked deadlines, quorum, decision rule and sunset date as a whole; what is left"
              + " out is not set any more. Meetings that are planned stay as they are.")
  public BodyView changeRules(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ChangeRules command) {
    return service.changeRules(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/dissolve")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "End a body; its records stay")
  public BodyView dissolve(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid DissolveBody command) {
    return service.dissolve(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the body, when and why")
  public List<HistoryEntry> history(UUID id) {
    return history.of(id);
  }
}
