package org.unhabitat.baraza.governance.mandate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
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

/** Terms of reference of a body by HTTP. */
@Path("/api/governance/v1/bodies/{body}/terms-of-reference")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "bodies")
public class TermsResource {
  private final TermsService service;
  private final Listings listings;
  private final History history;

  TermsResource(TermsService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "All versions of the terms of reference, the latest first")
  public Page<TermsView> list(
      @RestPath @Parameter(description = "Id or code of the body") String body,
      @RestQuery TermsOfReference.State state,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.listing(),
        Filters.none().eq("body.id", service.bodyId(body)).eq("state", state),
        page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Begin a version",
      description = "One version at a time is under way: a draft, or one in consultation.")
  public TermsView draft(@RestPath UUID body, @NotNull @Valid DraftTerms command) {
    return service.draft(body, command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One version")
  public TermsView get(@RestPath UUID body, @RestPath UUID id) {
    return service.get(body, id);
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Write a draft anew")
  public TermsView revise(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReviseTerms command) {
    return service.revise(body, id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/consult")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Ask for comments on a draft")
  public TermsView consult(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ConsultOnTerms command) {
    return service.consult(body, id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/return-to-draft")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Take a version back from consultation, to write it anew")
  public TermsView returnToDraft(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReturnTermsToDraft command) {
    return service.returnToDraft(body, id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/approve")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Approve a version, which supersedes the one before",
      description = "By somebody who has not written it.")
  public TermsView approve(
      @RestPath UUID body,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ApproveTerms command) {
    return service.approve(body, id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the version, when and why")
  public List<HistoryEntry> history(@RestPath UUID body, @RestPath UUID id) {
    service.get(body, id);
    return history.of(id);
  }
}
