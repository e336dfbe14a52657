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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

/** Outcomes by HTTP. */
@Path("/api/governance/v1/outcomes")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(
    name = "outcomes",
    description = "Resolutions, decisions, recommendations and declarations, and their follow-up")
public class OutcomeResource {
  private final OutcomeService service;
  private final FollowUpService followUps;
  private final Listings listings;
  private final History history;

  OutcomeResource(
      OutcomeService service, FollowUpService followUps, Listings listings, History history) {
    this.service = service;
    this.followUps = followUps;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The outcomes, the latest first")
  public Page<OutcomeView> list(
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session") String meeting,
      @RestQuery OutcomeKind kind,
      @RestQuery OutcomeState state,
      @RestQuery @Parameter(description = "Decided on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Decided on that day or before") LocalDate to,
      @RestQuery @Parameter(description = "Text in the title, in any language") String q,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.listing(),
        service
            .known()
            .eq("body.code", body)
            .eq("meeting.reference", meeting)
            .eq("kind", kind)
            .eq("state", state)
            .from("decidedOn", from)
            .to("decidedOn", to)
            .contains(q, "titles"),
        page);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Put a text before a body",
      description =
          "It gets its number when it is adopted. A text of the past brings its own: `series` is the"
              + " session or year, `serial` the number in it. A text can also be imported, see"
              + " `imports`.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "decision",
                      value =
                          """
                          {"body": "EB", "kind": "decision",
                           "titles": {"en": "Annual work programme and budget"},
                           "paragraphs": [
                            {"kind": "preambular", "text": {"en": "Recalling its decision 2021/4,"}},
                            {"kind": "operative", "number": "1", "leadVerb": "requests",
                             "addressee": "Executive Director",
                             "text": {"en": "Requests the Executive Director to report on it."}}]}
                          """)))
  public OutcomeView propose(@NotNull @Valid ProposeOutcome command) {
    return service.propose(command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One outcome with its paragraphs")
  public OutcomeView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/paragraphs")
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "The operative paragraphs of an adopted outcome with what became of each",
      description = "In the order of the text.")
  public Page<FollowUpView> paragraphs(UUID id, @BeanParam PageRequest page) {
    service.get(id);
    return listings.answer(followUps.listing(), followUps.known(null).eq("outcome.id", id), page);
  }

  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Word a proposed text anew, as a whole")
  public OutcomeView revise(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid ReviseOutcome command) {
    return service.revise(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/translate")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Add the text in another language, or correct it")
  public OutcomeView translate(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid TranslateOutcome command) {
    return service.translate(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/adopt")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Adopt by consensus",
      description =
          "On a day on which the session sat, with its quorum. The outcome gets its number, and"
              + " each operative paragraph a follow-up.")
  public OutcomeView adopt(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid AdoptOutcome command) {
    return service.adopt(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/vote")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Record a vote, which adopts the text or rejects it",
      description = "Held against the majority rule of the body; abstaining is not casting a vote.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "two-thirds",
                      value =
                          """
                          {"votedOn": "2021-11-16", "yes": 20, "no": 9, "abstaining": 3,
                           "majority": "two-thirds"}
                          """)))
  public OutcomeView vote(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid VoteOnOutcome command) {
    return service.vote(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/open-silence")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Put the text to the members under a silence procedure")
  public OutcomeView openSilence(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid OpenSilence command) {
    return service.openSilence(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/break-silence")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Record that a member broke the silence; the text is proposed as before")
  public OutcomeView breakSilence(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid BreakSilence command) {
    return service.breakSilence(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/pass-silence")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Adopt a text whose silence nobody broke",
      description = "After the last day of the procedure, which counts as the day of adoption.")
  public OutcomeView passSilence(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.passSilence(id, ifMatch.version());
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Take a proposed text back")
  public OutcomeView withdraw(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid WithdrawOutcome command) {
    return service.withdraw(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/supersede")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Say that a later outcome has taken the place of this one",
      description = "What was still to be done for it is closed as overtaken.")
  public OutcomeView supersede(
      UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid SupersedeOutcome command) {
    return service.supersede(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the outcome, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }
}
