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
import org.unhabitat.baraza.projectreview.project.Region;

/** Results reports by HTTP. */
@Path("/api/project-review/v1/results-reports")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(
    name = "Results reports",
    description =
        "What projects reach, by period, checked against the results-based-management policy")
public class ReportResource {
  private final ReportService service;
  private final Listings listings;

  ReportResource(ReportService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Results reports that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List results reports",
      description = "Sorted by `reference`, `dueOn` or `changedAt`.")
  public Page<ReportView> list(
      @RestQuery List<ResultsReport.State> state,
      @RestQuery UUID project,
      @RestQuery UUID period,
      @RestQuery List<String> unit,
      @RestQuery List<Region> region,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("projectId", project)
            .eq("periodId", period)
            .in("unit", unit)
            .in("region", region);
    return listings.answer(service.listing(), filters, page);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a results report")
  public ReportView get(UUID id) {
    return service.get(id);
  }

  /** Who changed it, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a results report")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Begin the results report of a project for a period. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Begin the results report of a project for a period")
  public ReportView draft(@NotNull @Valid DraftReport command) {
    return service.draft(command);
  }

  /** Write a results report. */
  @POST
  @Path("/{id}/write")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Write a results report",
      description = "The body replaces what the report says.")
  public ReportView write(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid WriteReport command) {
    return service.write(id, ifMatch.version(), command);
  }

  /** Submit a results report. */
  @POST
  @Path("/{id}/submit")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Submit a results report",
      description =
          "It is checked against the policy, rule by rule; what is missing is named and keeps nobody from submitting.")
  public ReportView submit(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.submit(id, ifMatch.version());
  }

  /** Return a results report. */
  @POST
  @Path("/{id}/return")
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_SECRETARY})
  @Operation(summary = "Return a results report")
  public ReportView giveBack(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ReturnReport command) {
    return service.giveBack(id, ifMatch.version(), command);
  }

  /** Approve a results report. */
  @POST
  @Path("/{id}/approve")
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_SECRETARY})
  @Operation(
      summary = "Approve a results report",
      description = "By somebody who did not submit it.")
  public ReportView approve(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.approve(id, ifMatch.version());
  }
}
