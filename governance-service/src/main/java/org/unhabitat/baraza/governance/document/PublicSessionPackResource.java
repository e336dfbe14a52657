package org.unhabitat.baraza.governance.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.governance.PrintedFiles;
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
  private final PrintedFiles printed;

  PublicSessionPackResource(SessionPackService service, PrintedFiles printed) {
    this.service = service;
    this.printed = printed;
  }

  @GET
  @Produces(Pdf.TYPE)
  @Operation(summary = "All issued papers of a session in one PDF with continuous page numbers")
  public RestResponse<InputStream> get(
      @RestPath @Parameter(description = "The session") UUID meeting,
      @RestQuery @Parameter(description = "The language wanted; English by default")
          Language language,
      @RestHeader(HttpHeaders.IF_NONE_MATCH)
          @Parameter(description = "ETag of the file that is there")
          String known) {
    return SessionPackResource.download(
        printed, known, service.forEverybody(meeting, SessionPackResource.language(language)));
  }
}
