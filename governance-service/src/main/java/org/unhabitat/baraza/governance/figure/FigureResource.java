package org.unhabitat.baraza.governance.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.governance.fact.FactKind;
import org.unhabitat.baraza.governance.fact.FactView;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.texts.ReaderLanguage;
import org.unhabitat.baraza.kit.time.DutyStation;

/** The figures of the annual report. */
@Path(FigureResource.PATH)
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "figures")
public class FigureResource {
  static final String PATH = "/api/governance/v1/figures";

  private final FigureService figures;
  private final Listings listings;
  private final ReaderLanguage language;
  private final DutyStation dutyStation;

  FigureResource(
      FigureService figures, Listings listings, ReaderLanguage language, DutyStation dutyStation) {
    this.figures = figures;
    this.listings = listings;
    this.language = language;
    this.dutyStation = dutyStation;
  }

  /**
   * All figures of a year.
   *
   * @param items in the order of the paragraphs they come from
   */
  public record FigureList(@Schema(required = true) List<FigureView> items) {}

  @GET
  @Operation(
      summary = "All figures of a year",
      description =
          "Added up from the fact ledger at this moment. A year that is not over is given as of"
              + " today.")
  public FigureList list(
      @RestQuery
          @Parameter(
              required = true,
              description = "Calendar year, from 2018 to the one after this",
              schema = @Schema(type = SchemaType.INTEGER, examples = "2021"))
          String year) {
    return new FigureList(figures.year(year(year), language.get()).views());
  }

  @GET
  @Path("/{key}")
  @Operation(summary = "One figure of a year with its definition")
  public FigureView get(
      String key,
      @RestQuery
          @Parameter(
              required = true,
              description = "Calendar year, from 2018 to the one after this",
              schema = @Schema(type = SchemaType.INTEGER, examples = "2021"))
          String year) {
    return figures.one(key, year(year), language.get());
  }

  @GET
  @Path("/{key}/facts")
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "The facts behind a figure",
      description =
          "Each with the record it was taken from. Of a ratio these are the facts above and below"
              + " the line; `kind` tells them apart.")
  public Page<FactView> facts(
      String key,
      @RestQuery
          @Parameter(
              required = true,
              description = "Calendar year, from 2018 to the one after this",
              schema = @Schema(type = SchemaType.INTEGER, examples = "2021"))
          String year,
      @RestQuery FactKind kind,
      @BeanParam PageRequest page) {
    return listings.answer(FactView.LISTING, figures.facts(key, year(year), kind), page);
  }

  private ReportingYear year(String written) {
    return ReportingYear.of(written, dutyStation.today());
  }
}
