package org.unhabitat.baraza.console.suite;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.unhabitat.baraza.console.language.Reader;

/**
 * Asks the services, in the language of the reader: in the name of the person who is signed in, or
 * for anybody what is public.
 */
@ApplicationScoped
public class Suite {
  private static final String JSON = "application/json";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Where the services are, by their name. */
  @ConfigMapping(prefix = "baraza.services")
  interface Addresses {
    /** Base addresses, e.g. {@code governance} → {@code http://localhost:8081}. */
    @WithParentName
    Map<String, String> byName();
  }

  private final Addresses addresses;
  private final JsonWebToken accessToken;
  private final Reader reader;
  private final ObjectReader json;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Suite(Addresses addresses, JsonWebToken accessToken, Reader reader, ObjectMapper json) {
    this.addresses = addresses;
    this.accessToken = accessToken;
    this.reader = reader;
    this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What a service answers, as the console's own record of it.
   *
   * @param path below the service's API root, e.g. {@code figures/{key}?year={year}}
   * @param values for the names in the path; they may hold anything
   * @throws NoAnswer where the service refuses, has nothing there, or is away
   */
  public <T> T get(Class<T> as, Service service, String path, Object... values) {
    return get(as, service, Question.of(path, values));
  }

  /** The same for a question. */
  public <T> T get(Class<T> as, Service service, Question question) {
    HttpRequest.Builder request =
        request(address(service, question.path(), question.values()), JSON)
            .header("Authorization", "Bearer " + accessToken.getRawToken());
    return read(as, service, fetch(service, request));
  }

  /** What the public window answers anybody. */
  public <T> T getPublic(Class<T> as, Question question) {
    return read(as, Service.GOVERNANCE, openPublic(JSON, question));
  }

  /**
   * A file of the public window, to be read to its end.
   *
   * @param type media type that is wanted
   */
  public HttpResponse<InputStream> openPublic(String type, Question question) {
    URI address =
        UriBuilder.fromUri(
                addresses.byName().get(Service.GOVERNANCE.address())
                    + "/api/public/v1/"
                    + question.path())
            .build(question.values());
    // The window counts the requests of an address, and the console's is not the reader's.
    return fetch(
        Service.GOVERNANCE, request(address, type).header("X-Forwarded-For", reader.address()));
  }

  private <T> T read(Class<T> as, Service service, HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      return json.forType(as).readValue(body);
    } catch (IOException unreadable) {
      throw new NoAnswer(502, "The answer of " + service.address() + " could not be read.");
    }
  }

  /** Where the service answers at the path; {@code path} and {@code values} as for a question. */
  public URI address(Service service, String path, Object... values) {
    return UriBuilder.fromUri(addresses.byName().get(service.address()) + service.root() + path)
        .build(values);
  }

  private HttpRequest.Builder request(URI address, String type) {
    return HttpRequest.newBuilder(address)
        .timeout(LIMIT)
        .header("Accept", type)
        .header("Accept-Language", reader.language().code());
  }

  private HttpResponse<InputStream> fetch(Service service, HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new NoAnswer(answer.statusCode(), explanation(service, answer));
      }
      return answer;
    } catch (IOException away) {
      throw new NoAnswer(503, service.address() + " does not answer at the moment.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(503, "The console is stopping.");
    }
  }

  private String explanation(Service service, HttpResponse<InputStream> answer) {
    String unexplained = service.address() + " answered with status " + answer.statusCode() + ".";
    try (InputStream body = answer.body()) {
      return json.readTree(body).path("detail").asText(unexplained);
    } catch (IOException notAProblem) {
      return unexplained;
    }
  }
}
