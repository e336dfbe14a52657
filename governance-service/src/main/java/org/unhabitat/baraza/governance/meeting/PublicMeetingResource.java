package org.unhabitat.baraza.governance.meeting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Meetings of governing bodies for everybody. */
@Path("/api/public/v1/meetings")
@PermitAll
@Idempotent
@Tag(name = "public")
public class PublicMeetingResource {
  private final Listings listings;
  private final MeetingService service;

  PublicMeetingResource(Listings listings, MeetingService service) {
    this.listings = listings;
    this.service = service;
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "The meetings of governing bodies, the latest first")
  public Page<PublicMeeting> list(
      @RestQuery @Parameter(description = "Id or code of the body") String body,
      @RestQuery @Parameter(description = "Opening on that day or later") LocalDate from,
      @RestQuery @Parameter(description = "Opening on that day or before") LocalDate to,
      @BeanParam PageRequest page) {
    return listings.answer(
        PublicMeeting.LISTING,
        service
            .ofBody(body)
            .eq("body.kind", BodyKind.GOVERNING_BODY)
            .from("opensOn", from)
            .to("opensOn", to),
        page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One meeting of a governing body")
  public PublicMeeting get(@RestPath UUID id) {
    return service.getPublic(id);
  }
}
