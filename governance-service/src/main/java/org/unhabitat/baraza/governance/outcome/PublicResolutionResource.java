package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
      @RestQuery @Parameter(description = "Code of the body") String body,
      @RestQuery @Parameter(description = "Reference of the session") String meeting,
      @RestQuery OutcomeKind kind,
      @RestQuery @Parameter(description = "Adopted on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Adopted on that day or before") LocalDate to,
      @RestQuery @Parameter(description = "Words of the title, in any of the six languages")
          String q,
      @BeanParam PageRequest page) {
    return listings.answer(
        window.resolutions(),
        PublicWindow.holding(
            PublicWindow.open()
                .eq("body.code", body)
                .eq("meeting.reference", meeting)
                .eq("kind", kind)
                .from("publicSince", from)
                .to("publicSince", to),
            q,
            "titles"),
        page);
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
