package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** The paragraphs of adopted resolutions for everybody. */
@Path("/api/public/v1/paragraphs")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicParagraphResource {
  private final PublicWindow window;
  private final Listings listings;

  PublicParagraphResource(PublicWindow window, Listings listings) {
    this.window = window;
    this.listings = listings;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "Search the paragraphs of all adopted resolutions, the latest first",
      description =
          "`q` finds paragraphs that hold every word, in any of the six languages. The whole result"
              + " can be had as CSV or as a workbook, and as JSON at `download`.")
  public Page<PublicParagraph> list(
      @BeanParam ParagraphSearch search, @BeanParam PageRequest page) {
    return listings.answer(window.paragraphs(), search.filters(), page);
  }

  @GET
  @Path("/download")
  @Produces(Listings.JSON)
  @Operation(summary = "The whole result of a search as one JSON array")
  public RestResponse<StreamingOutput> download(@BeanParam ParagraphSearch search) {
    return listings.download(window.paragraphs(), search.filters(), "paragraphs");
  }
}
