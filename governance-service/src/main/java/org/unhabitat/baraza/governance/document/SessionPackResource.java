package org.unhabitat.baraza.governance.document;

import jakarta.annotation.security.RolesAllowed;
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
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Language;

/** The papers of a session as one file. */
@Path("/api/governance/v1/meetings/{meeting}/session-pack")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "documents")
public class SessionPackResource {
  private final SessionPackService service;
  private final PrintedFiles printed;

  SessionPackResource(SessionPackService service, PrintedFiles printed) {
    this.service = service;
    this.printed = printed;
  }

  @GET
  @Produces(Pdf.TYPE)
  @Operation(
      summary = "All papers of a session in one PDF with continuous page numbers",
      description =
          "In the order of the agenda, behind a table of contents. A paper that is not in the"
              + " language is there in English, or in the first one it has; one without a PDF is"
              + " listed. Only what is issued, but for the secretariat of the paper.")
  public RestResponse<InputStream> get(
      @RestPath @Parameter(description = "The session") UUID meeting,
      @RestQuery @Parameter(description = "The language wanted; English by default")
          Language language,
      @RestHeader(HttpHeaders.IF_NONE_MATCH)
          @Parameter(description = "ETag of the file that is there")
          String known) {
    return download(printed, known, service.forStaff(meeting, language(language)));
  }

  static Language language(Language asked) {
    return asked == null ? Language.EN : asked;
  }

  static RestResponse<InputStream> download(
      PrintedFiles printed, String known, SessionPackService.Pack pack) {
    return printed
        .answer(known, pack.tag(), pack.printer())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.pdf\"".formatted(pack.name()))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
