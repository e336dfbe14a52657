package org.unhabitat.baraza.governance.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Organisation units by HTTP. */
@Path("/api/governance/v1/organisation-units")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(
    name = "organisation-units",
    description = "The tree of units as of any date; master data from the ERP")
public class OrganisationUnitResource {
  private static final String ON_THE_DAY =
      "exists (select 1 from OrganisationUnit u join u.placements p where u = e"
          + " and p.validFrom <= :asOf and (p.validTo is null or p.validTo >= :asOf)";

  private final OrganisationUnitService service;
  private final Listings listings;
  private final History history;

  OrganisationUnitResource(OrganisationUnitService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The units of a day, each with its path from the top of the tree")
  public Page<OrganisationUnitView> list(
      @RestQuery @Parameter(description = "The day; today by default") LocalDate asOf,
      @RestQuery UnitKind kind,
      @RestQuery @Parameter(description = "Code of the unit right above") String parent,
      @BeanParam PageRequest page) {
    LocalDate day = service.dayOf(asOf);
    Filters filters = Filters.none().where(ON_THE_DAY + ")", Map.of("asOf", day));
    if (kind != null) {
      filters.where(ON_THE_DAY + " and p.kind = :kind)", Map.of("asOf", day, "kind", kind));
    }
    if (parent != null) {
      filters.where(
          ON_THE_DAY + " and p.parentCode = :parent)", Map.of("asOf", day, "parent", parent));
    }
    return listings.answer(service.listing(day), filters, page);
  }

  @GET
  @Path("/tree")
  @Operation(summary = "The tree of a day, or the part of it under a unit")
  public OrganisationTreeView tree(
      @RestQuery @Parameter(description = "The day; today by default") LocalDate asOf,
      @RestQuery @Parameter(description = "Code of the unit whose part is wanted") String root) {
    return service.tree(asOf, root);
  }

  @GET
  @Path("/waiting")
  @Operation(
      summary = "Units of which the ERP has sent a message that waits for their parent's",
      description = "What stays here for long is missing its parent in the ERP, or breaks a rule.")
  public List<WaitingUnitView> waiting() {
    return service.waiting();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One unit as of a day, by id or code")
  public OrganisationUnitView get(
      String id, @RestQuery @Parameter(description = "The day; today by default") LocalDate asOf) {
    return service.get(id, asOf);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "When the suite learnt what of the unit")
  public List<HistoryEntry> history(UUID id) {
    return history.of(id);
  }
}
