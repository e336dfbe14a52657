package org.unhabitat.baraza.governance.membership;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Memberships of a body by HTTP. */
@Path("/api/governance/v1/bodies/{body}/memberships")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "bodies")
public class MembershipResource {
  private final MembershipService service;
  private final Listings listings;
  private final History history;

  MembershipResource(MembershipService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "Everybody who was, is or will be in the body, by name")
  public Page<MembershipView> list(
      @RestPath @Parameter(description = "Id or code of the body") String body,
      @RestQuery @Parameter(description = "Only memberships of that day") LocalDate asOf,
      @RestQuery MembershipRole role,
      @RestQuery RegionalGroup regionalGroup,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("body.id", service.bodyId(body))
            .eq("role", role)
            .eq("regionalGroup", regionalGroup)
            .to("validFrom", asOf);
    if (asOf != null) {
      filters.where("(e.validTo is null or e.validTo >= :asOf)", Map.of("asOf", asOf));
    }
    return listings.answer(service.listing(), filters, page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Appoint a member or officer",
      description =
          "No two chairs at once, no seat filled twice, regional shares kept. Where the body has"
              + " regional shares, name the regional group and the first free seat of it is taken;"
              + " or name the seat.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "member-state",
                      value =
                          """
                          {"role": "member", "holderKind": "member-state", "holder": "Kenya",
                           "regionalGroup": "africa", "from": "2019-05-30", "until": "2023-06-08"}
                          """)))
  public MembershipView appoint(@RestPath UUID body, @NotNull @Valid AppointMember command) {
    return service.appoint(body, command);
  }

  @POST
  @Path("/elect")
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Record an election",
      description = "All who were elected become members within the regional shares, or none does.")
  public List<MembershipView> elect(@RestPath UUID body, @NotNull @Valid ElectMembers command) {
    return service.elect(body, command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One membership")
  public MembershipView get(@RestPath UUID body, @RestPath UUID id) {
    return service.get(body, id);
  }

  @POST
  @Path("/{id}/end")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "End a membership, also before its term is over")
  public MembershipView end(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid EndMembership command) {
    return service.end(body, id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/replace")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Let somebody else hold the place in the middle of its term",
      description = "The successor holds the same seat to the end of the term, and is answered.")
  public MembershipView replace(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReplaceMember command) {
    return service.replace(body, id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the membership, when and why")
  public List<HistoryEntry> history(@RestPath UUID body, @RestPath UUID id) {
    service.get(body, id);
    return history.of(id);
  }
}
