package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Language;

/** Meetings of the committee by HTTP. */
@Path("/api/project-review/v1/review-meetings")
@RolesAllowed(Role.STAFF)
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Review meetings", description = "Meetings of the Project Review Committee")
public class ReviewMeetingResource {
  private final ReviewMeetingService service;
  private final Listings listings;
  private final Pdf pdf;

  ReviewMeetingResource(ReviewMeetingService service, Listings listings, Pdf pdf) {
    this.service = service;
    this.listings = listings;
    this.pdf = pdf;
  }

  /** Meetings that fit the filters. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List review meetings",
      description = "Sorted by `reference`, `heldOn` or `changedAt`.")
  public Page<ReviewMeetingView> list(
      @RestQuery List<ReviewMeeting.State> state,
      @RestQuery @Parameter(example = "2021") Integer year,
      @RestQuery LocalDate from,
      @RestQuery LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters =
        Filters.none().in("state", state).eq("year", year).from("heldOn", from).to("heldOn", to);
    return listings.answer(service.listing(), filters, page);
  }

  /** What the committee did in a year. */
  @GET
  @Path("/statistics")
  @Operation(
      summary = "Count a year's meetings and decisions",
      description = "Only closed meetings count; projects that came twice count once.")
  public ReviewStatistics statistics(
      @RestQuery @NotNull @Parameter(required = true, example = "2021") Integer year) {
    return service.statistics(year);
  }

  /** A meeting. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a review meeting")
  public ReviewMeetingView get(UUID id) {
    return service.get(id);
  }

  /** Who changed the meeting, what, when and why. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read a review meeting's history")
  public List<HistoryEntry> history(UUID id) {
    return service.history(id);
  }

  /** The minutes. */
  @GET
  @Path("/{id}/minutes")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Pdf.TYPE})
  @Operation(
      summary = "Read the minutes of a review meeting",
      description =
          "Generated from attendance, agenda and decisions; a draft while the meeting goes on.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Minutes.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = Pdf.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response minutes(UUID id, @Context Request request) {
    Variant wanted =
        request.selectVariant(
            Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.valueOf(Pdf.TYPE))
                .build());
    if (wanted == null) {
      throw new NotAcceptableException();
    }
    Minutes minutes = service.minutes(id);
    Object answer =
        switch (wanted.getMediaType().getSubtype()) {
          case "html" -> minutes.asPage();
          case "pdf" -> pdf.print(minutes.asPage(), Language.EN);
          default -> minutes;
        };
    return Response.ok(answer, wanted.getMediaType())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** Plans a meeting. */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Plan a review meeting",
      description = "It gets the next number of its year, also where it is of the past.")
  public ReviewMeetingView plan(@NotNull @Valid PlanReviewMeeting command) {
    return service.plan(command);
  }

  /** Moves a planned meeting. */
  @POST
  @Path("/{id}/reschedule")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(summary = "Move a planned review meeting within its year")
  public ReviewMeetingView reschedule(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RescheduleReviewMeeting command) {
    return service.reschedule(id, ifMatch.version(), command);
  }

  /** Says what the meeting is about. */
  @POST
  @Path("/{id}/agenda")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Set the agenda of a review meeting",
      description =
          "Replaces the agenda. A submission waits on one agenda at a time; what was decided on"
              + " stays.")
  public ReviewMeetingView setAgenda(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid SetAgenda command) {
    return service.setAgenda(id, ifMatch.version(), command);
  }

  /** The committee comes together. */
  @POST
  @Path("/{id}/convene")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Convene a review meeting",
      description = "On its day or after it. Who is there may be said at once or later.")
  public ReviewMeetingView convene(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid RecordAttendance command) {
    return service.convene(id, ifMatch.version(), command);
  }

  /** Says who is there. */
  @POST
  @Path("/{id}/attendance")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Record who is at a review meeting",
      description = "Replaces the attendance. Decisions that were recorded keep their quorum.")
  public ReviewMeetingView recordAttendance(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RecordAttendance command) {
    return service.recordAttendance(id, ifMatch.version(), command);
  }

  /** Somebody stays out of a decision. */
  @POST
  @Path("/{id}/recusals")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Record a recusal",
      description =
          "The person does not count towards the quorum of this decision. Nor does, without a"
              + " recusal, who presents the project or has submitted it.")
  public ReviewMeetingView recuse(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid Recuse command) {
    return service.recuse(id, ifMatch.version(), command);
  }

  /** The committee decides on a submission. */
  @POST
  @Path("/{id}/decisions")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Record the committee's decision on a submission",
      description =
          "One decision a submission, with the quorum, and not by who submitted it. An approval"
              + " moves the project on; one with conditions does not until they are met.")
  public ReviewMeetingView decide(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RecordDecision command) {
    return service.decide(id, ifMatch.version(), command);
  }

  /** Records what the committee decides on a batch. */
  @POST
  @Path("/{id}/bulk-decisions")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Record the decisions on a batch of submissions",
      description = "All of them, or none where one of them cannot be recorded.")
  public ReviewMeetingView decideAll(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RecordDecisions command) {
    return service.decideAll(id, ifMatch.version(), command);
  }

  /** The meeting is over. */
  @POST
  @Path("/{id}/close")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Close a review meeting",
      description = "Every item is decided on, deferred or taken off. A closed meeting was held.")
  public ReviewMeetingView close(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.close(id, ifMatch.version());
  }

  /** The meeting does not take place. */
  @POST
  @Path("/{id}/cancel")
  @RolesAllowed(Role.REVIEW_SECRETARY)
  @Operation(
      summary = "Cancel a review meeting that has not decided anything",
      description = "Its number is not used again.")
  public ReviewMeetingView cancel(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid CancelReviewMeeting command) {
    return service.cancel(id, ifMatch.version(), command);
  }
}
