package org.unhabitat.baraza.projectreview.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Checklists by HTTP. */
@Path("/api/project-review/v1/checklists")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(
    name = "Checklists",
    description = "What is asked of a submission, by function, stage and budget")
public class ChecklistResource {
  private final ChecklistService service;
  private final Listings listings;

  ChecklistResource(ChecklistService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Checklists that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List checklists",
      description = "Sorted by `reference`, `code` or `changedAt`.")
  public Page<ChecklistView> list(
      @RestQuery List<Checklist.State> state,
      @RestQuery Checklist.Kind kind,
      @RestQuery List<ReviewFunction> reviewFunction,
      @RestQuery String code,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("kind", kind)
            .in("reviewFunction", reviewFunction)
            .eq("code", code);
    return listings.answer(service.listing(), filters, page);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a checklist")
  public ChecklistView get(UUID id) {
    return service.get(id);
  }

  /** Who changed it, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a checklist")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Draft an edition of a checklist. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Draft an edition of a checklist",
      description = "It gets the next number of its code.")
  public ChecklistView draft(@NotNull @Valid WriteChecklist command) {
    return service.draft(command);
  }

  /** Revise the draft of a checklist. */
  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(summary = "Revise the draft of a checklist")
  public ChecklistView revise(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid WriteChecklist command) {
    return service.revise(id, ifMatch.version(), command);
  }

  /** Publish an edition of a checklist. */
  @POST
  @Path("/{id}/publish")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Publish an edition of a checklist",
      description = "What is submitted from its first day on is asked; it never changes again.")
  public ChecklistView publish(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid PublishChecklist command) {
    return service.publish(id, ifMatch.version(), command);
  }

  /** End an edition of a checklist without another one. */
  @POST
  @Path("/{id}/end")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(summary = "End an edition of a checklist without another one")
  public ChecklistView end(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid EndChecklist command) {
    return service.end(id, ifMatch.version(), command);
  }

  /** Discard the draft of a checklist. */
  @POST
  @Path("/{id}/discard")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(summary = "Discard the draft of a checklist")
  public ChecklistView discard(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid DiscardChecklist command) {
    return service.discard(id, ifMatch.version(), command);
  }
}
