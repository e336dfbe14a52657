package org.unhabitat.baraza.governance.body;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.texts.Texts;

/** A governing body as anybody may see it. */
record PublicBody(
    UUID id, String code, Texts names, LocalDate validFrom, LocalDate validTo, int seats) {
  static final Listing<Body, PublicBody> LISTING =
      Listing.of(Body.class, PublicBody.class, PublicBody::of).sort("code").sortedBy("code");

  static PublicBody of(Body body) {
    return new PublicBody(
        body.id(),
        body.code(),
        body.names(),
        body.validFrom(),
        body.validTo(),
        body.seats().size());
  }
}
