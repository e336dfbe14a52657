package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/**
 * Resolutions and decisions for everybody (HSP/HA.2/Res.10, paragraph 1: a system, readily
 * accessible to member states, for tracking the implementation of resolutions).
 */
@Path("/api/public/v1/resolutions")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicResolutionResource {
  private final PublicWindow window;
  private final Listings listings;

  PublicResolutionResource(PublicWindow window, Listings listings) {
    this.window = window;
    this.listings = listings;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "Adopted resolutions, decisions and the like, the latest first")
  public Page<PublicResolution> list(
      @BeanParam ResolutionSearch search, @BeanParam PageRequest page) {
    return listings.answer(window.resolutions(), search.filters(), page);
  }

  @GET
  @Path("/download")
  @Produces(Listings.JSON)
  @Operation(summary = "All of them as one JSON array")
  public RestResponse<StreamingOutput> download(@BeanParam ResolutionSearch search) {
    return listings.download(window.resolutions(), search.filters(), "resolutions");
  }

  @GET
  @Path("/{key: .+}")
  @Operation(
      summary = "One resolution with its paragraphs and what became of each",
      description = "By id, by reference (`HA/RES/2/10`) or by symbol (`HSP/HA.2/Res.10`).")
  public PublicResolution get(@RestPath String key) {
    return window.resolution(key);
  }
}
