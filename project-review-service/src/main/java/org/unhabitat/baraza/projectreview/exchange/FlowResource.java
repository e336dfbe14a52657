package org.unhabitat.baraza.projectreview.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

/** Financial flows by HTTP. */
@Path("/api/project-review/v1/financial-flows")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Exchange")
public class FlowResource {
  private final ExchangeService service;
  private final Listings listings;

  FlowResource(ExchangeService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Flows that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List financial flows that were imported",
      description = "Sorted by `reference`, `flowOn` or `changedAt`; `from` and `to` are days.")
  public Page<FlowView> list(
      @RestQuery String activity,
      @RestQuery List<FlowKind> kind,
      @RestQuery String source,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("activity", activity)
            .in("kind", kind)
            .eq("source", source)
            .from("flowOn", from)
            .to("flowOn", to);
    return listings.answer(service.flowListing(), filters, page);
  }

  /** A flow. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a financial flow")
  public FlowView get(UUID id) {
    return service.flow(id);
  }

  /** What changed it, and when. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a financial flow")
  public List<HistoryEntry> history(UUID id) {
    return service.historyOfFlow(id);
  }
}
