package org.unhabitat.baraza.governance.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Issued documents for everybody. */
@Path("/api/public/v1/documents")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicDocumentResource {
  private final DocumentService service;
  private final Listings listings;

  PublicDocumentResource(DocumentService service, Listings listings) {
    this.service = service;
    this.listings = listings;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "Issued documents of the governing bodies, by symbol")
  public Page<PublicDocument> list(
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session") String meeting,
      @RestQuery @Parameter(description = "The symbol, however it is written") String symbol,
      @RestQuery @Parameter(description = "Text in the title, in any language") String q,
      @BeanParam PageRequest page) {
    return listings.answer(
        PublicDocument.LISTING,
        service
            .with(DocumentService.open(), symbol)
            .eq("meeting.body.code", body)
            .eq("meeting.reference", meeting)
            .contains(q, "titles"),
        page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One issued document")
  public PublicDocument get(@RestPath UUID id) {
    return service.getPublic(id);
  }

  @GET
  @Path("/{id}/files/{language}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The file of a language that is issued")
  public RestResponse<byte[]> file(@RestPath UUID id, @RestPath String language) {
    return DocumentResource.download(service.publicFile(id, language), id, language);
  }
}
