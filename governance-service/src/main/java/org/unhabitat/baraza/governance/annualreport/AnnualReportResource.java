package org.unhabitat.baraza.governance.annualreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.governance.figure.ReportingYear;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.time.DutyStation;

/** The annual report, for programs and for readers. */
@Path("/api/governance/v1/annual-reports")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "annual report")
public class AnnualReportResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final AnnualReportService reports;
  private final Outlines outlines;
  private final DutyStation dutyStation;

  AnnualReportResource(AnnualReportService reports, Outlines outlines, DutyStation dutyStation) {
    this.reports = reports;
    this.outlines = outlines;
    this.dutyStation = dutyStation;
  }

  @GET
  @Path("/{year}")
  @Produces({MediaType.APPLICATION_JSON, HTML})
  @Operation(
      summary = "The annual report of a year",
      description =
          "Generated from the records at this moment, as JSON or as a web page, in the language of"
              + " `Accept-Language` or in English where the outline is not translated.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AnnualReportView.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public RestResponse<Object> report(
      @Parameter(
              description = "Calendar year, from 2018 to the one after this",
              schema = @Schema(type = SchemaType.INTEGER, examples = "2021"))
          String year,
      @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
      @Context HttpHeaders headers) {
    Language language = outlines.preferred(acceptLanguage);
    ReportingYear asked = year(year);
    return wantsPage(headers)
        ? in(language, HTML, reports.page(asked, language))
        : in(language, MediaType.APPLICATION_JSON, reports.report(asked, language));
  }

  /** A program that asks for nothing in particular gets JSON; a browser asks for a page first. */
  private static boolean wantsPage(HttpHeaders headers) {
    for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
      if (acceptable.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (acceptable.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private ReportingYear year(String written) {
    return ReportingYear.of(written, dutyStation.today());
  }

  private static RestResponse<Object> in(Language language, String type, Object report) {
    return RestResponse.ResponseBuilder.ok(report, type)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
