package org.unhabitat.baraza.projectreview.condition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Conditions by HTTP. */
@Path("/api/project-review/v1/conditions")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Conditions", description = "What has to be met before an approval takes effect")
public class ConditionResource {
  private final ConditionService service;
  private final Listings listings;

  ConditionResource(ConditionService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Conditions that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List conditions",
      description =
          "Sorted by `dueOn`, `reference` or `changedAt`; `from` and `to` are days by which they are due.")
  public Page<ConditionView> list(
      @RestQuery List<ApprovalCondition.State> state,
      @RestQuery UUID project,
      @RestQuery UUID submission,
      @RestQuery List<String> unit,
      @RestQuery String owner,
      @RestQuery @Parameter(description = "Only what is past its day and not met") Boolean overdue,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("projectId", project)
            .eq("submissionId", submission)
            .in("unit", unit)
            .eq("owner", owner)
            .from("dueOn", from)
            .to("dueOn", to);
    if (Boolean.TRUE.equals(overdue)) {
      filters.onlyWhere(
          "e.dueOn < :today and e.state in :undecided",
          Map.of(
              "today",
              service.today(),
              "undecided",
              List.of(ApprovalCondition.State.OPEN, ApprovalCondition.State.EVIDENCED)));
    }
    return listings.answer(service.listing(), filters, page);
  }

  /** One of them. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a condition")
  public ConditionView get(UUID id) {
    return service.get(id);
  }

  /** Who changed it, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a condition")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Show that a condition is met. */
  @POST
  @Path("/{id}/evidence")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Show that a condition is met")
  public ConditionView show(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ShowEvidence command) {
    return service.show(id, ifMatch.version(), command);
  }

  /** Verify the evidence for a condition. */
  @POST
  @Path("/{id}/verify")
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_SECRETARY})
  @Operation(
      summary = "Verify the evidence for a condition",
      description =
          "By somebody who neither showed it nor submitted the project. With the last one the approval takes effect.")
  public ConditionView verify(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid VerifyCondition command) {
    return service.verify(id, ifMatch.version(), command);
  }

  /** Return the evidence for a condition. */
  @POST
  @Path("/{id}/return")
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_SECRETARY})
  @Operation(summary = "Return the evidence for a condition")
  public ConditionView giveBack(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReturnEvidence command) {
    return service.giveBack(id, ifMatch.version(), command);
  }

  /** Declare that a condition will not be met. */
  @POST
  @Path("/{id}/not-met")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Declare that a condition will not be met",
      description = "The approval lapses, and its other conditions with it.")
  public ConditionView fail(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid DeclareNotMet command) {
    return service.fail(id, ifMatch.version(), command);
  }
}
