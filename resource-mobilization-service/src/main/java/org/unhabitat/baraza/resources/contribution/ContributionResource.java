package org.unhabitat.baraza.resources.contribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

@Path("/api/resource-mobilization/v1/contributions")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Contributions")
public class ContributionResource {
  private static final String YEAR = "(19|20)\\d{2}";
  private static final String NO_YEAR = "must be a year such as 2021";

  private final ContributionService service;
  private final History history;

  ContributionResource(ContributionService service, History history) {
    this.service = service;
    this.history = history;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed({Role.DONOR_RELATIONS_OFFICER, Role.FINANCE_OFFICER})
  @Operation(
      summary = "Enter a pledge or commitment",
      description = "Receipts and refunds are never typed: they come from the ERP or an import.")
  public ContributionView record(@NotNull @Valid RecordContribution command) {
    return service.record(command);
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List contributions")
  public Page<ContributionView> list(
      @RestQuery @Pattern(regexp = YEAR, message = NO_YEAR) String year,
      @RestQuery @Parameter(description = "Id of the donor") UUID donor,
      @RestQuery ContributionKind kind,
      @RestQuery RevenueType revenueType,
      @RestQuery Contribution.State state,
      @BeanParam PageRequest page) {
    return service.list(number(year), donor, kind, revenueType, state, page);
  }

  @GET
  @Path("/totals")
  @Operation(
      summary = "Add up contributions",
      description =
          "By year and currency, or also by donor. The total is receipts less refunds; pledges and"
              + " commitments stand beside it. What is withdrawn does not count.")
  public ContributionTotals totals(
      @RestQuery @Pattern(regexp = YEAR, message = NO_YEAR) String year,
      @RestQuery @Parameter(description = "Id of the donor") UUID donor,
      @RestQuery ContributionTotals.By by) {
    return service.totals(number(year), donor, by);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a contribution")
  public ContributionView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed a contribution, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed({Role.DONOR_RELATIONS_OFFICER, Role.FINANCE_OFFICER})
  @Operation(
      summary = "Take back a pledge or commitment",
      description = "What was imported is corrected at its source.")
  public ContributionView withdraw(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid WithdrawContribution command) {
    return service.withdraw(id, ifMatch.version(), command);
  }

  private static Integer number(String year) {
    return year == null ? null : Integer.valueOf(year);
  }
}
