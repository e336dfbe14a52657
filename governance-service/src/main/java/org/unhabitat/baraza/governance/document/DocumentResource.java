package org.unhabitat.baraza.governance.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.texts.Language;

/** Documents by HTTP. */
@Path("/api/governance/v1/documents")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "documents", description = "Documents of sessions, their slots and language versions")
public class DocumentResource {
  private final DocumentService service;
  private final Listings listings;
  private final History history;

  DocumentResource(DocumentService service, Listings listings, History history) {
    this.service = service;
    this.listings = listings;
    this.history = history;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The documents, by symbol")
  public Page<DocumentView> list(
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session") String meeting,
      @RestQuery @Parameter(description = "The symbol, however it is written") String symbol,
      @RestQuery DocumentState state,
      @RestQuery DocumentCategory category,
      @RestQuery String unit,
      @RestQuery @Parameter(description = "Text in the title, in any language") String q,
      @BeanParam PageRequest page) {
    return listings.answer(
        service.listing(),
        service
            .with(service.known(), symbol)
            .eq("meeting.body.code", body)
            .eq("meeting.reference", meeting)
            .eq("state", state)
            .eq("category", category)
            .eq("unit", unit)
            .contains(q, "titles"),
        page);
  }

  @GET
  @Path("/compliance")
  @Operation(
      summary = "How well the documents of a year's sessions keep their slots",
      description =
          "Submitted on time, issued on time in all languages, late now; in all and by session.")
  public DocumentCompliance compliance(
      @RestQuery @NotNull @Min(1978) @Max(2200) Integer year,
      @RestQuery @Parameter(description = "Code of the body; all bodies by default") String body) {
    return service.compliance(body, year);
  }

  @GET
  @Path("/late")
  @Operation(summary = "What is late now: not submitted, or not issued in every language")
  public List<DocumentView> late(
      @RestQuery @Parameter(description = "Code of the body; all bodies by default") String body) {
    return service.late(body);
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(
      summary = "Plan a document for a session",
      description = "Its slot follows from the session's opening: ten weeks, six weeks.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "information-document",
                      value =
                          """
                          {"symbol": "HSP/EB.2022/INF/5", "meeting": "EB/2022/01",
                           "titles": {"en": "Follow-up of evaluation reports"},
                           "category": "pre-session", "unit": "OED", "languages": ["en"]}
                          """)))
  public DocumentView plan(@NotNull @Valid PlanDocument command) {
    return service.plan(command);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One document")
  public DocumentView get(@RestPath UUID id) {
    return service.get(id);
  }

  @POST
  @Path("/{id}/submit")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Record that the text was submitted for processing")
  public DocumentView submit(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid SubmitDocument command) {
    return service.submit(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/issue")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Record that the document was issued in a language")
  public DocumentView issue(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid IssueDocument command) {
    return service.issue(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/files")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Keep the file of a language: a PDF, or a DOCX without macros",
      description = "The type is what the content proves, whatever the sender says.")
  public DocumentView attach(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @RestQuery @NotNull Language language,
      byte[] file) {
    if (file == null || file.length == 0) {
      throw InvalidRequest.at("", "the body is empty; it has to be the file");
    }
    return service.attach(id, ifMatch.version(), language, file);
  }

  @GET
  @Path("/{id}/files/{language}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The file of a language")
  public RestResponse<byte[]> file(@RestPath UUID id, @RestPath String language) {
    return download(service.file(id, language), id, language);
  }

  /** Never shown in the page: a browser keeps it, and does not guess what it is. */
  static RestResponse<byte[]> download(StoredFile file, UUID id, String language) {
    String ending = file.mediaType().equals("application/pdf") ? "pdf" : "docx";
    return RestResponse.ResponseBuilder.ok(file.content())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.%s\"".formatted(id, language, ending))
        .header("X-Content-Type-Options", "nosniff")
        .header("Digest", "sha-256=" + file.sha256())
        .build();
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Give a document up that was not issued yet")
  public DocumentView cancel(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid CancelDocument command) {
    return service.cancel(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/supersede")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  @Operation(summary = "Say that a later document has taken the place of this one")
  public DocumentView supersede(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid SupersedeDocument command) {
    return service.supersede(id, ifMatch.version(), command);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed the document, when and why")
  public List<HistoryEntry> history(@RestPath UUID id) {
    service.get(id);
    return history.of(id);
  }
}
