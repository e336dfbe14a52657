package org.unhabitat.baraza.projectreview.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** Our approved projects by IATI. */
@Path("/api/project-review/v1/iati-activities")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Exchange")
public class IatiResource {
  private final ExchangeService service;

  IatiResource(ExchangeService service) {
    this.service = service;
  }

  /** The document. */
  @GET
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      summary = "Publish the approved projects by IATI 2.03",
      description = "One document, written as it is read.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(implementation = String.class)))
  public StreamingOutput activities() {
    return out -> {
      try {
        service.write(out);
      } catch (XMLStreamException failed) {
        throw new IOException("the document cannot be written", failed);
      }
    };
  }
}
