package org.unhabitat.baraza.kittest;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI document that a service serves, held against the one in {@code contracts/openapi}.
 * With {@code -Dcontracts.record=true} the file is written anew, and the change is seen in review.
 */
public final class OpenApiContract {
  private OpenApiContract() {}

  /**
   * Fails where the served document differs from the published one.
   *
   * @param service e.g. {@code governance}
   */
  public static void check(String service) {
    Path published = Infrastructure.root().resolve("contracts/openapi/" + service + ".yaml");
    String served = withoutServers(RestAssured.get("/openapi").asString());
    try {
      if (Boolean.getBoolean("contracts.record")) {
        Files.writeString(published, served);
        return;
      }
      if (!Files.exists(published) || !Files.readString(published).equals(served)) {
        throw new AssertionError(
            "the served OpenAPI document is not contracts/openapi/%s.yaml; if the change is meant, run the tests with -Dcontracts.record=true and commit it"
                .formatted(service));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a service runs is no part of its contract. */
  private static String withoutServers(String document) {
    return document.replaceAll("(?m)^servers:\\n(?:- .*\\n|  .*\\n)*", "");
  }
}
