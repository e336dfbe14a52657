package org.unhabitat.baraza.projectreview.submission;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** Submissions by HTTP. */
@Path("/api/project-review/v1/submissions")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Submissions", description = "Versions of projects that are put to the committee")
public class SubmissionResource {
  private final SubmissionService service;
  private final Listings listings;

  SubmissionResource(SubmissionService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  /** Submissions that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List submissions",
      description = "Sorted by `reference` or `changedAt`; `from` and `to` are days of submission.")
  public Page<SubmissionView> list(
      @RestQuery List<Submission.State> state,
      @RestQuery UUID project,
      @RestQuery List<ReviewStage> stage,
      @RestQuery List<String> unit,
      @RestQuery DecisionKind decision,
      @RestQuery @Parameter(description = "The reviewing function whose turn it is")
          ReviewFunction waitingFor,
      @RestQuery ApprovalState approvalState,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none()
            .in("state", state)
            .eq("projectId", project)
            .in("stage", stage)
            .in("unit", unit)
            .eq("decisionKind", decision)
            .eq("approvalState", approvalState)
            .from("submittedOn", from)
            .to("submittedOn", to);
    if (waitingFor != null) {
      filters.where(":function member of e.waitingFor", Map.of("function", waitingFor));
    }
    return listings.answer(service.listing(), filters, page);
  }

  /** A submission. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a submission")
  public SubmissionView get(UUID id) {
    return service.get(id);
  }

  /** What was submitted. */
  @GET
  @Path("/{id}/content")
  @Operation(
      summary = "Read what was submitted",
      description =
          "The project as it was, byte by byte: the SHA-256 of the body is the `contentHash` of the"
              + " submission. A draft has none.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = ProjectContent.class)))
  public String content(UUID id) {
    return service.content(id);
  }

  /** What differs from the round before. */
  @GET
  @Path("/{id}/comparison")
  @Operation(
      summary = "Compare two rounds of a project",
      description = "Field by field; with the round before it where no other is named.")
  public RoundComparison compare(
      UUID id, @RestQuery @Parameter(description = "Id of the earlier round") UUID with) {
    return service.compare(id, with);
  }

  /** Who changed the submission, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read a submission's history")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** Begins a submission of a project. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Begin a submission",
      description = "A project has one open submission at a time.")
  public SubmissionView draft(@NotNull @Valid DraftSubmission command) {
    return service.draft(command);
  }

  /** Puts the project as it is now to the committee. */
  @POST
  @Path("/{id}/submit")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(
      summary = "Submit a project for review",
      description =
          "The project as it is now is sealed and never changes again. What is missing for the stage"
              + " is listed, with pointers into the project.")
  public SubmissionView submit(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid SubmitForReview command) {
    return service.submit(id, ifMatch.version(), command);
  }

  /** A reviewing function gives its word. */
  @POST
  @Path("/{id}/clear")
  @RolesAllowed(Role.REVIEWER)
  @Operation(
      summary = "Grant or deny the clearance of a reviewing function",
      description =
          "By somebody who clears for the function and has no part in the submission. Functions of"
              + " one step speak side by side, those of the next one when all before have granted.")
  public SubmissionView clear(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid GiveClearance command) {
    return service.clear(id, ifMatch.version(), command);
  }

  /** Sends the submission back to the officer. */
  @POST
  @Path("/{id}/return")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Return a submission",
      description = "It cannot go to the committee as it is; the next version is a new submission.")
  public SubmissionView giveBack(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReturnSubmission command) {
    return service.giveBack(id, ifMatch.version(), command);
  }

  /** Takes the submission back. */
  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed(Role.PROJECT_OFFICER)
  @Operation(summary = "Withdraw a submission that is not decided")
  public SubmissionView withdraw(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid WithdrawSubmission command) {
    return service.withdraw(id, ifMatch.version(), command);
  }
}
