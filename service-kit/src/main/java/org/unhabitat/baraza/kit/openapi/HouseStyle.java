package org.unhabitat.baraza.kit.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.unhabitat.baraza.kit.problem.ProblemDetails;

/**
 * Adds to every operation what holds for all: the problems it may answer with, the key that makes a
 * POST safe to repeat, the bearer token; and writes constants as they are on the wire.
 */
public class HouseStyle implements OASFilter {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "ProblemDetails";

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "The request is malformed or misses something; every wrong field is named",
          "401", "No valid access token",
          "403", "The caller's roles or organisation units do not allow this",
          "404", "There is no such record",
          "409", "The record's state does not allow this, or there is one already",
          "412", "The record has changed since the version in If-Match",
          "422", "A rule of the domain does not allow this",
          "428", "If-Match is missing",
          "503", "Not available at the moment; nothing was changed");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents()
        .addSecurityScheme(
            TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
    api.getComponents().addSchema(PROBLEM, problemSchema());
    if (api.getPaths() != null) {
      api.getPaths().getPathItems().forEach(HouseStyle::complete);
    }
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    if (schemas != null) {
      schemas.values().forEach(HouseStyle::constantsAsOnTheWire);
    }
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    boolean isPublic = path.startsWith("/api/public/");
    if (!isPublic) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
      answers(operation, "401", "403");
    }
    answers(operation, "400", "503");
    if (path.contains("{")) {
      answers(operation, "404");
    }
    if (method == HttpMethod.POST) {
      answers(operation, "409", "422");
      operation.addParameter(
          OASFactory.createParameter()
              .name("Idempotency-Key")
              .in(Parameter.In.HEADER)
              .description(
                  "Chosen by the caller; the same request under the same key has one effect")
              .schema(string().maxLength(255)));
    }
    if (takes(operation, "If-Match")) {
      answers(operation, "412", "428");
    }
    if (takes(operation, "If-None-Match")) {
      operation
          .getResponses()
          .addAPIResponse(
              "304",
              OASFactory.createAPIResponse()
                  .description("The caller has it: its ETag is named in If-None-Match"));
    }
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
  }

  private static void answers(Operation operation, String... statuses) {
    for (String status : statuses) {
      if (operation.getResponses().getAPIResponse(status) == null) {
        operation
            .getResponses()
            .addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                    .description(PROBLEMS.get(status))
                    .content(
                        OASFactory.createContent()
                            .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                    .schema(
                                        OASFactory.createSchema()
                                            .ref("#/components/schemas/" + PROBLEM)))));
      }
    }
  }

  private static void constantsAsOnTheWire(Schema schema) {
    List<Object> constants = schema.getEnumeration();
    if (constants != null && constants.stream().allMatch(HouseStyle::isConstantName)) {
      schema.setEnumeration(
          constants.stream()
              .map(name -> (Object) name.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .toList());
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(HouseStyle::constantsAsOnTheWire);
    }
    if (schema.getItems() != null) {
      constantsAsOnTheWire(schema.getItems());
    }
  }

  private static boolean isConstantName(Object value) {
    return value.toString().matches("[A-Z][A-Z0-9_]*");
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What went wrong (RFC 9457)")
        .addProperty("type", string().description("Address of the problem type"))
        .addProperty("title", string())
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", string())
        .addProperty("instance", string())
        .addProperty("traceId", string())
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", string().description("JSON pointer of the field"))
                        .addProperty("detail", string())));
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
