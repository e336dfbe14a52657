package org.unhabitat.baraza.console.suite;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Asks the services, in the name of the person who is signed in. */
@ApplicationScoped
public class Suite {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Where the services are, by their name. */
  @ConfigMapping(prefix = "baraza")
  interface Addresses {
    /** Base addresses, e.g. {@code governance} → {@code http://localhost:8081}. */
    Map<String, URI> services();
  }

  private final Addresses addresses;
  private final JsonWebToken accessToken;
  private final ObjectReader reader;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Suite(Addresses addresses, JsonWebToken accessToken, ObjectMapper json) {
    this.addresses = addresses;
    this.accessToken = accessToken;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What the service answers at the path, as the console's own record of it.
   *
   * @param path below the service's API root, with its query
   * @param language what the answer's texts should be in, e.g. {@code zh}
   * @throws NoAnswer where the service refuses, has nothing there, or is away
   */
  public <T> T get(Service service, String path, String language, Class<T> as) {
    String body = fetch(service, path, language);
    try {
      return reader.forType(as).readValue(body);
    } catch (IOException unreadable) {
      throw new NoAnswer(502, "The answer of " + service.address() + " could not be read.");
    }
  }

  /** What the service answers at the path, as it is. */
  public JsonNode get(Service service, String path, String language) {
    return get(service, path, language, JsonNode.class);
  }

  private String fetch(Service service, String path, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(
                addresses.services().get(service.address()).resolve(service.root() + path))
            .timeout(LIMIT)
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .header("Authorization", "Bearer " + accessToken.getRawToken())
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new NoAnswer(answer.statusCode(), explain(service, answer));
      }
      return answer.body();
    } catch (IOException away) {
      throw new NoAnswer(503, service.address() + " does not answer at the moment.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(503, "The console is stopping.");
    }
  }

  private String explain(Service service, HttpResponse<String> answer) {
    try {
      JsonNode problem = reader.readTree(answer.body());
      if (problem.hasNonNull("detail")) {
        return problem.path("detail").asText();
      }
    } catch (IOException notAProblem) {
      return service.address() + " answered with status " + answer.statusCode() + ".";
    }
    return service.address() + " answered with status " + answer.statusCode() + ".";
  }
}
