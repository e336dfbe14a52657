package org.unhabitat.baraza.projectreview.results;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

/** Reporting periods by HTTP. */
@Path("/api/project-review/v1/reporting-periods")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(
    name = "Reporting periods",
    description = "Periods for which projects report results, and their locks")
public class PeriodResource {
  private final PeriodService service;
  private final Listings listings;

  PeriodResource(PeriodService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Reporting periods that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List reporting periods",
      description = "Sorted by `endsOn`, `reference` or `changedAt`.")
  public Page<PeriodView> list(
      @RestQuery List<ReportingPeriod.State> state,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters = Filters.none().in("state", state).from("endsOn", from).to("endsOn", to);
    return listings.answer(service.listing(), filters, page);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a reporting period")
  public PeriodView get(UUID id) {
    return service.get(id);
  }

  /** Who changed it, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a reporting period")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Open a reporting period. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Open a reporting period",
      description = "Every project that is carried out in it owes a report.")
  public PeriodView open(@NotNull @Valid OpenPeriod command) {
    return service.open(command);
  }

  /** Lock a reporting period. */
  @POST
  @Path("/{id}/lock")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Lock a reporting period",
      description = "Its reports take no change any more.")
  public PeriodView lock(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.lock(id, ifMatch.version());
  }

  /** Unlock a reporting period. */
  @POST
  @Path("/{id}/unlock")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(summary = "Unlock a reporting period")
  public PeriodView unlock(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid UnlockPeriod command) {
    return service.unlock(id, ifMatch.version(), command);
  }
}
