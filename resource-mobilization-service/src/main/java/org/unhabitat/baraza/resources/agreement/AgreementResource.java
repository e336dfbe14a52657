package org.unhabitat.baraza.resources.agreement;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ReportObligationView;

@Path("/api/resource-mobilization/v1/agreements")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Agreements")
public class AgreementResource {
  private final AgreementService service;
  private final History history;

  AgreementResource(AgreementService service, History history) {
    this.service = service;
    this.history = history;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Draft an agreement",
      description = "It starts in the pipeline. A support rate other than 0.13 needs a reason.")
  public AgreementView draft(@NotNull @Valid AgreementTerms command) {
    return service.draft(command);
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List agreements")
  public Page<AgreementView> list(
      @RestQuery Agreement.State state,
      @RestQuery @Parameter(description = "Id of a donor or co-donor") UUID donor,
      @RestQuery @Parameter(description = "Code of the organisation unit") String unit,
      @RestQuery Region region,
      @RestQuery @Parameter(description = "Part of a title or reference") String q,
      @BeanParam PageRequest page) {
    return service.list(state, donor, unit, region, q, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an agreement")
  public AgreementView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed an agreement, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Give the terms of an agreement in the pipeline anew",
      description = "An approval of the support rate is lost.")
  public AgreementView revise(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid AgreementTerms command) {
    return service.revise(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/approve-support-rate")
  @RolesAllowed(Role.FINANCE_OFFICER)
  @Operation(
      summary = "Approve a support rate other than the standard one",
      description = "By a finance officer other than the author of the terms.")
  public AgreementView approveSupportRate(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ApproveSupportRate command) {
    return service.approveSupportRate(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/sign")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Record that both sides have signed",
      description = "Makes the report obligations of the reporting schedule.")
  public AgreementView sign(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid SignAgreement command) {
    return service.sign(
        id, ifMatch.version(), command == null ? new SignAgreement(null, null, null) : command);
  }

  @POST
  @Path("/{id}/activate")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(summary = "Record that work under the agreement has begun")
  public AgreementView activate(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid MoveOnAgreement command) {
    return service.activate(id, ifMatch.version(), dateOf(command));
  }

  @POST
  @Path("/{id}/close-operationally")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(summary = "Record that the last activity has ended")
  public AgreementView closeOperationally(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid MoveOnAgreement command) {
    return service.closeOperationally(id, ifMatch.version(), dateOf(command));
  }

  @POST
  @Path("/{id}/close-financially")
  @RolesAllowed(Role.FINANCE_OFFICER)
  @Operation(
      summary = "Record that the accounts are closed",
      description = "Refused while a report is neither submitted nor waived.")
  public AgreementView closeFinancially(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid MoveOnAgreement command) {
    return service.closeFinancially(id, ifMatch.version(), dateOf(command));
  }

  @GET
  @Path("/{id}/amendments")
  @Operation(summary = "List the amendments of an agreement, oldest first")
  public List<Amendment> amendments(UUID id) {
    return service.get(id).amendments();
  }

  @POST
  @Path("/{id}/amendments")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Amend an agreement that is signed",
      description =
          "Moves the due dates of reports that are neither overdue nor submitted, and keeps the"
              + " earlier dates. Reports that the new schedule no longer asks for are waived."
              + " Overdue reports stay as they are.")
  public AgreementView amend(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid AmendAgreement command) {
    return service.amend(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/report-obligations")
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List what is owed under an agreement")
  public Page<ReportObligationView> obligations(UUID id, @BeanParam PageRequest page) {
    return service.listObligations(id, page);
  }

  @POST
  @Path("/{id}/report-obligations")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Make the report obligations that are missing",
      description = "Signing and amending do so by themselves; doing it again changes nothing.")
  public GeneratedObligations generateObligations(UUID id) {
    return service.generateObligations(id);
  }

  private static LocalDate dateOf(MoveOnAgreement command) {
    return command == null ? null : command.on();
  }
}
