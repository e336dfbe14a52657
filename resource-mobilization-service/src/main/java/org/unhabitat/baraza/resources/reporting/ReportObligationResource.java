package org.unhabitat.baraza.resources.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

@Path("/api/resource-mobilization/v1/report-obligations")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Report obligations")
public class ReportObligationResource {
  private final ReportObligationService service;
  private final History history;

  ReportObligationResource(ReportObligationService service, History history) {
    this.service = service;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List what is owed to donors")
  public Page<ReportObligationView> list(
      @Valid @BeanParam ReportObligationFilter filter, @BeanParam PageRequest page) {
    return service.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a report obligation")
  public ReportObligationView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed a report obligation, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }

  @POST
  @Path("/{id}/start-draft")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Start the draft",
      description = "The caller becomes the drafter, who does not clear the report later.")
  public ReportObligationView startDraft(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.startDraft(id, ifMatch.version());
  }

  @POST
  @Path("/{id}/send-to-clearance")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(summary = "Send the draft to clearance")
  public ReportObligationView sendToClearance(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.sendToClearance(id, ifMatch.version());
  }

  @POST
  @Path("/{id}/submit")
  @RolesAllowed(Role.CLEARING_OFFICER)
  @Operation(
      summary = "Clear the report and submit it to the donor",
      description =
          "By somebody else than the drafter. The first submission date is kept, also where the"
              + " report comes back.")
  public ReportObligationView submit(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid SubmitReport command) {
    return service.submit(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/accept")
  @RolesAllowed({Role.DONOR_RELATIONS_OFFICER, Role.CLEARING_OFFICER})
  @Operation(summary = "Record that the donor has accepted the report")
  public ReportObligationView accept(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid AcceptReport command) {
    return service.accept(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed(Role.CLEARING_OFFICER)
  @Operation(
      summary = "Send the report back to its drafter",
      description = "From clearance, or after submission because the donor asks for changes.")
  public ReportObligationView giveBack(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ReturnReport command) {
    return service.giveBack(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/waive")
  @RolesAllowed(Role.CLEARING_OFFICER)
  @Operation(
      summary = "Record that the donor does without the report",
      description = "It then counts neither as fallen due nor as submitted.")
  public ReportObligationView waive(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid WaiveReport command) {
    return service.waive(id, ifMatch.version(), command);
  }
}
