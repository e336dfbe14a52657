package org.unhabitat.baraza.governance.body;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Governing bodies for everybody. */
@Path("/api/public/v1/bodies")
@PermitAll
@Idempotent
@Tag(name = "public", description = "For everybody, without a token")
public class PublicBodyResource {
  private final Listings listings;

  PublicBodyResource(Listings listings) {
    this.listings = listings;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The governing bodies")
  public Page<PublicBody> list(@BeanParam PageRequest page) {
    return listings.answer(
        PublicBody.LISTING, Filters.none().eq("kind", BodyKind.GOVERNING_BODY), page);
  }
}
