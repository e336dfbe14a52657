package org.unhabitat.baraza.projectreview.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Activities by HTTP. */
@Path("/api/project-review/v1/activities")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Exchange", description = "Activities and financial flows by IATI")
public class ActivityResource {
  private final ExchangeService service;
  private final Listings listings;

  ActivityResource(ExchangeService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Activities that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List activities that were imported",
      description = "Sorted by `reference` or `changedAt`.")
  public Page<ActivityView> list(
      @RestQuery List<Activity.State> state,
      @RestQuery String reportingOrganisation,
      @RestQuery UUID project,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("reportingOrganisation", reportingOrganisation)
            .eq("projectId", project);
    return listings.answer(service.activityListing(), filters, page);
  }

  /** An activity. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read an activity")
  public ActivityView get(UUID id) {
    return service.activity(id);
  }

  /** What changed it, and when. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of an activity")
  public List<HistoryEntry> history(UUID id) {
    return service.historyOfActivity(id);
  }
}
