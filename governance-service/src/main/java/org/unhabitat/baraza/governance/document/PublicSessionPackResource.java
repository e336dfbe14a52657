package org.unhabitat.baraza.governance.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Language;

/** The issued papers of a session as one file, for everybody. */
@Path("/api/public/v1/meetings/{meeting}/session-pack")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicSessionPackResource {
  private final SessionPackService service;

  PublicSessionPackResource(SessionPackService service) {
    this.service = service;
  }

  @GET
  @Produces(Pdf.TYPE)
  @Operation(summary = "All issued papers of a session in one PDF with continuous page numbers")
  public RestResponse<InputStream> get(
      @RestPath @Parameter(description = "The session") UUID meeting,
      @RestQuery @Parameter(description = "The language wanted; English by default")
          Language language) {
    return SessionPackResource.download(
        service.forEverybody(meeting, SessionPackResource.language(language)));
  }
}
