package org.unhabitat.baraza.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page that the {@code type} of a problem leads to: what it means, and what to do. Kit and
 * services keep theirs as {@code problems/<type>.md} among their resources.
 */
@Path("/problems")
@PermitAll
public class ProblemPageResource {

  /** A page for people; programs tell problems apart by their type alone. */
  @GET
  @Path("/{type: [a-z-]+}")
  @Produces("text/plain;charset=UTF-8")
  @Operation(hidden = true)
  public String page(String type) throws IOException {
    try (InputStream page =
        ProblemPageResource.class.getResourceAsStream("/problems/" + type + ".md")) {
      if (page == null) {
        throw new NotFound("problem type", type);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
