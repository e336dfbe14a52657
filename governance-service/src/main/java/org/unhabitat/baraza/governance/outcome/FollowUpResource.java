package org.unhabitat.baraza.governance.outcome;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** The follow-up matrix by HTTP. */
@Path("/api/governance/v1/follow-ups")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "outcomes")
public class FollowUpResource {
  private final FollowUpService service;
  private final Listings listings;
  private final History history;

  FollowUpResource(FollowUpService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "The follow-up matrix: every operative paragraph with who acts on it by when",
      description = "Of one body, session, unit or state, or only what is overdue.")
  public Page<FollowUpView> list(
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session that decided") String meeting,
      @RestQuery @Parameter(description = "Reference of the session it is reported to")
          String reportingSession,
      @RestQuery @Parameter(description = "Code of the lead unit") String leadUnit,
      @RestQuery @Parameter(description = "Whom the paragraph asks") String addressee,
      @RestQuery FollowUpState state,
      @RestQuery @Parameter(description = "Due on that day or before") LocalDate dueBy,
      @RestQuery @Parameter(description = "Due, and nothing was reported by then") Boolean overdue,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.listing(),
        service
            .known(overdue)
            .eq("outcome.body.code", body)
            .eq("outcome.meeting.reference", meeting)
            .eq("reportingSession.reference", reportingSession)
            .eq("leadUnit", leadUnit)
            .eq("paragraph.addressee", addressee)
            .eq("state", state)
            .to("dueOn", dueBy),
        page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One line of the matrix")
  public FollowUpView get(UUID id) {
    return service.get(id);
  }

  @POST
  @Path("/{id}/assign")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Say who follows the paragraph up, and by what day or session")
  public FollowUpView assign(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid AssignFollowUp command) {
    return service.assign(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/start")
  @Operation(summary = "Begin; by somebody of the lead unit or the secretariat")
  public FollowUpView start(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.start(id, ifMatch.version());
  }

  @POST
  @Path("/{id}/report")
  @Operation(
      summary = "Report what was done; by somebody of the lead unit or the secretariat",
      description = "Member states will read the text once it is reported.")
  public FollowUpView report(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReportFollowUp command) {
    return service.report(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Send a report back to the lead unit")
  public FollowUpView giveBack(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReturnFollowUp command) {
    return service.giveBack(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "End the follow-up",
      description = "As implemented only with evidence, and never by one who reported.")
  public FollowUpView close(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid CloseFollowUp command) {
    return service.close(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the follow-up, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }
}
