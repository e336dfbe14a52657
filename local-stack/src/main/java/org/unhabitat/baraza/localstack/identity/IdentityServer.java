package org.unhabitat.baraza.localstack.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * An OpenID Connect provider for the persons of {@code persons.yaml}.
 *
 * <p>Browsers come by the authorization code flow and choose a person; programs and {@code ./token}
 * post to {@code /persons/<id>/token} and get an access token as text. Tokens stay valid over a
 * restart, because the signing key is always the same: it is public, like everything here.
 */
public final class IdentityServer implements AutoCloseable {
  private static final String ISSUER = "baraza";
  private static final String AUDIENCE = "baraza";
  private static final Duration VALIDITY = Duration.ofHours(8);

  private final MockOAuth2Server server;
  private final OAuth2TokenProvider tokens = new OAuth2TokenProvider();
  private final List<Person> persons = Person.all();
  private final String issuer;

  private IdentityServer(int port) {
    this.issuer = "http://localhost:" + port + "/" + ISSUER;
    OAuth2Config config =
        new OAuth2Config(
            true,
            null,
            null,
            false,
            tokens,
            Set.of(
                new DefaultOAuth2TokenCallback(
                    ISSUER, "nobody", "JWT", List.of(AUDIENCE), Map.of(), VALIDITY.toSeconds())),
            new NettyWrapper());
    this.server =
        new MockOAuth2Server(
            config,
            new Page("GET", "/" + ISSUER + "/authorize", this::choosePerson),
            new Page("GET", "/persons", this::listPersons),
            new Page("POST", "/persons/*/token", this::issueToken));
  }

  /** Starts on a port of the loopback interface; other machines cannot reach it. */
  public static IdentityServer start(int port) {
    IdentityServer identity = new IdentityServer(port);
    identity.server.start(InetAddress.getLoopbackAddress(), port);
    return identity;
  }

  /**
   * Runs until it is killed.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) {
    start(Integer.parseInt(arguments[0]));
  }

  /** The address that tokens name as their issuer. */
  public String issuer() {
    return issuer;
  }

  @Override
  public void close() {
    server.shutdown();
  }

  private OAuth2HttpResponse choosePerson(OAuth2HttpRequest request) {
    return answer(200, "text/html", ChoosePersonPage.of(persons));
  }

  private OAuth2HttpResponse listPersons(OAuth2HttpRequest request) {
    StringBuilder list = new StringBuilder();
    for (Person person : persons) {
      list.append(
          "%-28s %s, %s%n%-28s may %s%n"
              .formatted(person.id(), person.name(), person.title(), "", person.may()));
    }
    return answer(200, "text/plain", list.toString());
  }

  private OAuth2HttpResponse issueToken(OAuth2HttpRequest request) {
    String id = request.getUrl().pathSegments().get(1);
    Optional<Person> chosen = persons.stream().filter(person -> person.id().equals(id)).findFirst();
    if (chosen.isEmpty()) {
      return answer(404, "text/plain", "There is no person \"" + id + "\".\n");
    }
    Map<String, Object> claims = new LinkedHashMap<>(chosen.get().claims());
    claims.put("iss", issuer);
    claims.put("aud", AUDIENCE);
    claims.put("sub", id);
    claims.put("jti", UUID.randomUUID().toString());
    return answer(200, "text/plain", tokens.jwt(claims, VALIDITY, ISSUER).serialize() + "\n");
  }

  private static OAuth2HttpResponse answer(int status, String type, String body) {
    Headers headers =
        Headers.of("Content-Type", type + "; charset=utf-8", "Cache-Control", "no-store");
    return new OAuth2HttpResponse(headers, status, body, null);
  }

  /** A page beside those of the protocol; a star stands for one step of the path. */
  private record Page(
      String method,
      String path,
      java.util.function.Function<OAuth2HttpRequest, OAuth2HttpResponse> answer)
      implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getMethod().equals(method)
          && request.getUrl().encodedPath().matches(path.replace("*", "[^/]+"));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return answer.apply(request);
    }
  }
}
