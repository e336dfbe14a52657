package org.unhabitat.baraza.kit.imports;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * The imports of a service, which adds the address:
 *
 * <pre>{@code
 * @Path("/api/resource-mobilization/v1/imports")
 * public class ResourceMobilizationImports extends ImportsResource {}
 * }</pre>
 *
 * <p>Everybody who is signed in may knock; which role it takes is the layout's to say.
 */
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportsResource {
  private static final int LONGEST_KEY = 255;

  @Inject Imports imports;
  @Inject UriInfo address;

  /** Imports the file in the body. */
  @POST
  @Authenticated
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Import a file",
      description =
          "The body is the file. A row that is there already changes nothing, so the same file may be"
              + " sent again. A file that is rejected is an answer too: its report says why, line by"
              + " line.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<ImportView> run(
      @RestQuery @Parameter(required = true, description = "What kind of file it is") String layout,
      @RestQuery
          @Parameter(
              description = "What becomes of the good rows of a file that has bad ones",
              schema =
                  @Schema(
                      enumeration = {"all-or-nothing", "accepted-rows"},
                      defaultValue = "all-or-nothing"))
          String mode,
      @RestQuery
          @Parameter(
              description = "Whether only to say what would happen",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          String preview,
      @RestHeader("Idempotency-Key") String key,
      InputStream file)
      throws IOException {
    List<FieldError> errors = new ArrayList<>();
    ImportMode wantedMode =
        mode == null || mode.isEmpty()
            ? ImportMode.ALL_OR_NOTHING
            : EnumNames.fromTheWire(ImportMode.class, mode).orElse(null);
    if (wantedMode == null) {
      errors.add(new FieldError("/mode", "is not one of all-or-nothing, accepted-rows"));
    }
    if (preview != null && !List.of("", "true", "false").contains(preview)) {
      errors.add(new FieldError("/preview", "must be true or false"));
    }
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      errors.add(new FieldError("/Idempotency-Key", "must have 1 to 255 characters"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest("the import cannot be started", errors);
    }
    ImportView view = imports.run(layout, wantedMode, "true".equals(preview), key, file);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(address.getAbsolutePathBuilder().path(view.id().toString()).build())
        .build();
  }

  /** An import and its report. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(summary = "Read an import and its report")
  public ImportView get(@RestPath UUID id) {
    return imports.get(id);
  }
}
