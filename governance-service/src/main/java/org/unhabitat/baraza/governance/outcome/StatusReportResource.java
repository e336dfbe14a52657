package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.governance.PrintedFiles;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.ReaderLanguage;

/** The status report of a session for everybody. */
@Path("/api/public/v1/meetings/{meeting}/status-report")
@PermitAll
@Idempotent
@Tag(name = "public")
public class StatusReportResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final PublicWindow window;
  private final ReaderLanguage language;
  private final Pdf pdf;
  private final PrintedFiles printed;

  StatusReportResource(
      PublicWindow window, ReaderLanguage language, Pdf pdf, PrintedFiles printed) {
    this.window = window;
    this.language = language;
    this.pdf = pdf;
    this.printed = printed;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, HTML})
  @Operation(
      summary = "How far the resolutions of the body are at the session",
      description =
          "What the session adopted, and what the body adopted before and is not closed, paragraph"
              + " by paragraph; as JSON or as a web page.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StatusReport.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<Object> report(@RestPath UUID meeting, @Context HttpHeaders headers) {
    StatusReport report = window.statusReport(meeting);
    for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
      if (acceptable.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        break;
      }
      if (acceptable.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return ok(StatusReportPage.of(report, language.get()), HTML);
      }
    }
    return ok(report, MediaType.APPLICATION_JSON);
  }

  @GET
  @Path("/pdf")
  @Produces(Pdf.TYPE)
  @Operation(
      summary = "The same as a PDF, in the language of `Accept-Language`",
      description =
          "In English where no font at hand writes that language; `Content-Language` says.")
  public RestResponse<InputStream> pdf(
      @RestPath UUID meeting,
      @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @RestHeader(HttpHeaders.IF_NONE_MATCH)
          @Parameter(description = "ETag of the file that is there")
          String known) {
    Language spoken = pdf.printable(Language.preferred(acceptLanguage));
    StatusReport report = window.statusReport(meeting);
    return printed
        .answer(
            known,
            printed.tag(report, spoken),
            file -> Files.write(file, pdf.print(StatusReportPage.of(report, spoken), spoken)))
        .header(HttpHeaders.CONTENT_LANGUAGE, spoken.code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static RestResponse<Object> ok(Object report, String type) {
    return RestResponse.ResponseBuilder.ok(report, type).build();
  }
}
