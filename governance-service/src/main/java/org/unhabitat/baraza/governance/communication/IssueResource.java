package org.unhabitat.baraza.governance.communication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
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

/** Issues of a series by HTTP. */
@Path("/api/governance/v1/communication-series/{series}/issues")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "communications")
public class IssueResource {
  private final CommunicationService service;
  private final Listings listings;
  private final History history;

  IssueResource(CommunicationService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The issues of a series, the latest first")
  public Page<IssueView> list(
      @RestPath @Parameter(description = "Id or code of the series") String series,
      @RestQuery @Parameter(description = "Published on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Published on that day or before") LocalDate to,
      @RestQuery CommunicationIssue.State state,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.issueListing(),
        Filters.none()
            .eq("series.id", service.seriesId(series))
            .from("publishedOn", from)
            .to("publishedOn", to)
            .eq("state", state),
        page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Record that an issue has appeared",
      description = "It gets the next number of its series.")
  public IssueView publish(@RestPath UUID series, @NotNull @Valid PublishIssue command) {
    return service.publish(series, command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One issue")
  public IssueView get(@RestPath UUID series, @RestPath UUID id) {
    return service.getIssue(series, id);
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Withdraw an issue; it keeps its number and does not count any more")
  public IssueView withdraw(
      @RestPath UUID series,
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid WithdrawIssue command) {
    return service.withdraw(series, id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the issue, when and why")
  public List<HistoryEntry> history(@RestPath UUID series, @RestPath UUID id) {
    service.getIssue(series, id);
    return history.of(id);
  }
}
