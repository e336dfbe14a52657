package org.unhabitat.baraza.governance.meeting;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Meetings by HTTP. */
@Path("/api/governance/v1/meetings")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "meetings", description = "Meetings and sessions, from the plan to the minutes")
public class MeetingResource {
  private final MeetingService service;
  private final Listings listings;
  private final History history;

  MeetingResource(MeetingService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "The meetings, the latest first",
      description = "A closed meeting is a held one; it counts by the day on which it opened.")
  public Page<MeetingView> list(
      @RestQuery @Parameter(description = "Id or code of the body") String body,
      @RestQuery @Parameter(description = "Opening on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Opening on that day or before") LocalDate to,
      @RestQuery MeetingState state,
      @RestQuery BodyKind bodyKind,
      @RestQuery String unit,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.listing(),
        service
            .ofBody(body)
            .from("opensOn", from)
            .to("opensOn", to)
            .eq("state", state)
            .eq("body.kind", bodyKind)
            .eq("unit", unit),
        page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Plan a meeting",
      description =
          "Also one of the past: schedule, convene and close record it in three calls, each with the"
              + " dates as they were.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "past-meeting",
                      value =
                          """
                          {"body": "EXCOM", "opensOn": "2021-06-15", "mode": "online",
                           "titles": {"en": "Executive Committee, June 2021"}}
                          """)))
  public MeetingView schedule(@NotNull @Valid ScheduleMeeting command) {
    return service.schedule(command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One meeting")
  public MeetingView get(UUID id) {
    return service.get(id);
  }

  @POST
  @Path("/{id}/reschedule")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Move a planned meeting",
      description = "It keeps its reference, and planning the year again leaves it there.")
  public MeetingView reschedule(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RescheduleMeeting command) {
    return service.reschedule(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/convene")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Open a meeting",
      description =
          "On the planned day unless another is named; without a body, as planned. A body that has a"
              + " quorum is not convened without it: record attendance before, or send it along, or"
              + " the number of votes that the chair counted.")
  public MeetingView convene(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid ConveneMeeting command) {
    return service.convene(
        id, ifMatch.version(), command == null ? ConveneMeeting.AS_PLANNED : command);
  }

  @POST
  @Path("/{id}/adjourn")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Interrupt a session; its present segment ends")
  public MeetingView adjourn(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid AdjournMeeting command) {
    return service.adjourn(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/resume")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Go on with an adjourned session, in a new segment")
  public MeetingView resume(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ResumeMeeting command) {
    return service.resume(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "End a meeting, which is held with that",
      description =
          "On its expected last day unless another is named, never in the future. Adopted agenda"
              + " items are closed, items that were never adopted deferred.")
  public MeetingView close(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid CloseMeeting command) {
    return service.close(
        id, ifMatch.version(), command == null ? CloseMeeting.AS_EXPECTED : command);
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Give a planned meeting up; it keeps its number")
  public MeetingView cancel(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid CancelMeeting command) {
    return service.cancel(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/set-agenda")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Set the provisional agenda as a whole")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "nested",
                      value =
                          """
                          {"items": [{"titles": {"en": "Adoption of the agenda"}},
                           {"titles": {"en": "Financial situation"},
                            "items": [{"titles": {"en": "Budget"}},
                             {"titles": {"en": "Resource mobilization"}}]}]}
                          """)))
  public MeetingView setAgenda(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid SetAgenda command) {
    return service.setAgenda(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/carry-over")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Put what an earlier meeting has deferred on the provisional agenda",
      description = "At its end; each item says where it was left over from.")
  public MeetingView carryOver(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid CarryOver command) {
    return service.carryOver(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/declare-interest")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Declare an interest in an agenda item",
      description = "Whoever has it is recused: the vote does not count among those on the item.")
  public MeetingView declareInterest(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid DeclareInterest command) {
    return service.declareInterest(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/adopt-agenda")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Adopt the agenda, but for the items that are deferred")
  public MeetingView adoptAgenda(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @Valid AdoptAgenda command) {
    return service.adoptAgenda(
        id, ifMatch.version(), command == null ? AdoptAgenda.AS_IT_IS : command);
  }

  @POST
  @Path("/{id}/settle-item")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Close or defer an adopted agenda item with those under it")
  public MeetingView settleItem(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid SettleItem command) {
    return service.settle(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/record-attendance")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Record who was present",
      description = "Replaces what was recorded before; closed when the minutes are approved.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "delegations",
                      value =
                          """
                          {"attendance": [
                           {"kind": "delegation", "name": "Kenya", "role": "member"},
                           {"kind": "delegation", "name": "Holy See", "role": "observer"}]}
                          """)))
  public MeetingView recordAttendance(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RecordAttendance command) {
    return service.recordAttendance(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/draft-minutes")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Write the minutes, or write them anew")
  public MeetingView draftMinutes(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid DraftMinutes command) {
    return service.draftMinutes(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/approve-minutes")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Approve the minutes of a closed meeting",
      description = "By somebody who has not drafted them.")
  public MeetingView approveMinutes(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ApproveMinutes command) {
    return service.approveMinutes(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the meeting, when and why")
  public List<HistoryEntry> history(UUID id) {
    return history.of(id);
  }
}
