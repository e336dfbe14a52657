package org.unhabitat.baraza.hr.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Staff members, by HTTP; there is nothing to change here. */
@Path("/api/hr/v1/staff-members")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Staff members", description = "Master data from the ERP, shown by need")
public class StaffMemberResource {
  private final StaffMemberService members;

  StaffMemberResource(StaffMemberService members) {
    this.members = members;
  }

  /** A page of what the caller sees. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List staff members",
      description =
          "A human-resources partner sees the members of the units he or she serves, a learning"
              + " administrator what learning needs of them, everybody else only him- or herself."
              + " `contractEndsBefore` finds only members whose contract the reader sees.")
  public Page<StaffMemberView> list(
      @RestQuery @Parameter(description = "The person's number for life", example = "900113")
          String indexNumber,
      @RestQuery @Parameter(description = "Code of the organisation unit", example = "ROAF")
          String unit,
      @RestQuery StaffMember.Category category,
      @RestQuery
          @Parameter(
              description = "Contracts whose last day lies before this one",
              example = "2026-12-31")
          LocalDate contractEndsBefore,
      @RestQuery @Parameter(description = "In service on this day", example = "2021-12-31")
          LocalDate inServiceAt,
      @BeanParam PageRequest page) {
    return members.list(indexNumber, unit, category, contractEndsBefore, inServiceAt, page);
  }

  /** One member. */
  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a staff member",
      description = "404 also for members whom the reader has no need to see.")
  public StaffMemberView get(@RestPath UUID id) {
    return members.get(id);
  }

  /** What happened to the member's record. */
  @GET
  @Path("/{id}/history")
  @Operation(
      summary = "Read the history of a staff member",
      description =
          "For the member and the human-resources partner of the unit. It holds no names: a history"
              + " is never rewritten.")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return members.history(id);
  }
}
