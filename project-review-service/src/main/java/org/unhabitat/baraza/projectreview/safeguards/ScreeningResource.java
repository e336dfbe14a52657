package org.unhabitat.baraza.projectreview.safeguards;

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
import org.unhabitat.baraza.projectreview.checklist.RiskCategory;

/** Safeguards by HTTP. */
@Path("/api/project-review/v1/safeguards-screenings")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(
    name = "Safeguards",
    description = "Screening, risk category and mandatory documents of a project")
public class ScreeningResource {
  private final SafeguardsService service;
  private final Listings listings;

  ScreeningResource(SafeguardsService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Safeguards that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List safeguards screenings",
      description = "Sorted by `reference` or `changedAt`.")
  public Page<ScreeningView> list(
      @RestQuery List<Screening.State> state,
      @RestQuery UUID project,
      @RestQuery List<RiskCategory> category,
      @RestQuery List<String> unit,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("projectId", project)
            .in("category", category)
            .in("unit", unit);
    return listings.answer(service.listing(), filters, page);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a safeguards screening")
  public ScreeningView get(UUID id) {
    return service.get(id);
  }

  /** Who changed it, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a safeguards screening")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Screen a project. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Screen a project",
      description =
          "The category is the highest that an answer yes means. A screening that was there is superseded.")
  public ScreeningView screen(@NotNull @Valid ScreenProject command) {
    return service.screen(command);
  }

  /** Confirm a safeguards screening. */
  @POST
  @Path("/{id}/confirm")
  @RolesAllowed(Role.REVIEWER)
  @Operation(
      summary = "Confirm a safeguards screening",
      description = "By somebody of the safeguards function who did not make it.")
  public ScreeningView confirm(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.confirm(id, ifMatch.version());
  }

  /** Add a document to a project's safeguards. */
  @POST
  @Path("/{id}/documents")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Add a document to a project's safeguards")
  public ScreeningView addDocument(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid AddDocument command) {
    return service.addDocument(id, ifMatch.version(), command);
  }
}
