package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** The paragraphs of adopted resolutions for everybody. */
@Path("/api/public/v1/paragraphs")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicParagraphResource {
  private static final String FOLLOWED_UP =
      "exists (select 1 from FollowUp f where f.paragraph = e and ";

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
              + " can be had as CSV or as a workbook.")
  public Page<PublicParagraph> list(
      @RestQuery @Parameter(description = "Words of the text, in any of the six languages")
          String q,
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session") String meeting,
      @RestQuery @Parameter(description = "Reference of the resolution") String resolution,
      @RestQuery ParagraphKind kind,
      @RestQuery @Parameter(description = "Whom it asks, e.g. `Executive Director`")
          String addressee,
      @RestQuery @Parameter(description = "The verb it opens with, e.g. `requests`")
          String leadVerb,
      @RestQuery @Parameter(description = "How far its follow-up is") FollowUpState status,
      @RestQuery @Parameter(description = "Code of the unit that follows it up") String leadUnit,
      @RestQuery @Parameter(description = "Adopted on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Adopted on that day or before") LocalDate to,
      @BeanParam PageRequest page) {
    Filters filters =
        PublicWindow.open()
            .eq("outcome.body.code", body)
            .eq("outcome.meeting.reference", meeting)
            .eq("outcome.reference", resolution)
            .eq("kind", kind)
            .eq("addressee", addressee)
            .eq("leadVerb", leadVerb)
            .from("publicSince", from)
            .to("publicSince", to);
    if (status != null) {
      filters.where(FOLLOWED_UP + "f.state = :status)", Map.of("status", status));
    }
    if (leadUnit != null) {
      filters.where(FOLLOWED_UP + "f.leadUnit = :leadUnit)", Map.of("leadUnit", leadUnit));
    }
    return listings.answer(window.paragraphs(), PublicWindow.holding(filters, q, "texts"), page);
  }
}
