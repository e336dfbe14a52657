package org.unhabitat.baraza.localstack.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityServerTest {
  private static final String CALLBACK = "http://localhost:8080/signed-in";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private static IdentityServer identity;
  private static String base;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    identity = IdentityServer.start(port);
    base = "http://localhost:" + port;
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void aProgramGetsATokenForAPerson() throws Exception {
    JWTClaimsSet claims = verified(send(post("/persons/project-officer-africa/token", "")).body());

    assertEquals(base + "/baraza", claims.getIssuer());
    assertEquals(List.of("baraza"), claims.getAudience());
    assertEquals("project-officer-africa", claims.getSubject());
    assertEquals("Juma Sampuli", claims.getStringClaim("name"));
    assertEquals(List.of("staff", "project-officer"), claims.getStringListClaim("groups"));
    assertEquals(List.of("ROAF"), claims.getStringListClaim("units"));
    Duration validity =
        Duration.between(Instant.now(), claims.getExpirationTime().toInstant()).plusMinutes(1);
    assertEquals(8, validity.toHours());
  }

  @Test
  void theAdministratorHasEveryRoleInEveryUnit() throws Exception {
    JWTClaimsSet claims = verified(send(post("/persons/administrator/token", "")).body());

    assertEquals(14, claims.getStringListClaim("groups").size());
    assertEquals(List.of("*"), claims.getStringListClaim("units"));
  }

  @Test
  void nobodyElseGetsAToken() throws Exception {
    HttpResponse<String> answer = send(post("/persons/mallory/token", ""));

    assertEquals(404, answer.statusCode());
    assertEquals("There is no person \"mallory\".", answer.body().strip());
  }

  @Test
  void everybodyIsListedWithWhatTheyMayDo() throws Exception {
    String list = send(HttpRequest.newBuilder(URI.create(base + "/persons")).build()).body();

    for (Person person : Person.all()) {
      assertTrue(list.contains(person.id()), person.id());
      assertTrue(list.contains("may " + person.may()), person.id());
    }
  }

  @Test
  void aBrowserSignsInByChoosingAPerson() throws Exception {
    String request =
        "/baraza/authorize?response_type=code&client_id=console&scope=openid&state=s1&nonce=n1"
            + "&redirect_uri="
            + encoded(CALLBACK);
    String page = send(HttpRequest.newBuilder(URI.create(base + request)).build()).body();
    Matcher choice =
        Pattern.compile(
                "name=\"claims\" value=\"([^\"]*)\">\\s*<button name=\"username\" value=\"hr-partner\"")
            .matcher(page);
    assertTrue(choice.find(), page);
    String claims = choice.group(1).replace("&quot;", "\"");

    HttpResponse<String> chosen =
        send(post(request, "username=hr-partner&claims=" + encoded(claims)));
    assertEquals(302, chosen.statusCode());
    String location = chosen.headers().firstValue("location").orElseThrow();
    assertTrue(location.startsWith(CALLBACK + "?"), location);
    assertTrue(location.contains("state=s1"), location);
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertTrue(code.find(), location);

    HttpResponse<String> exchanged =
        send(
            post(
                "/baraza/token",
                "grant_type=authorization_code&client_id=console&client_secret=any&code="
                    + code.group(1)
                    + "&redirect_uri="
                    + encoded(CALLBACK)));
    JsonNode tokens = JSON.readTree(exchanged.body());
    JWTClaimsSet idToken = verified(tokens.path("id_token").asText());
    assertEquals(List.of("console"), idToken.getAudience());
    assertEquals("n1", idToken.getStringClaim("nonce"));
    assertEquals("Fatou Exemple", idToken.getStringClaim("name"));
    JWTClaimsSet accessToken = verified(tokens.path("access_token").asText());
    assertEquals("hr-partner", accessToken.getSubject());
    assertEquals(List.of("baraza"), accessToken.getAudience());
    assertEquals(List.of("staff", "hr-partner"), accessToken.getStringListClaim("groups"));
    assertFalse(tokens.path("refresh_token").asText().isEmpty());
  }

  @Test
  void pagesEscapeWhatTheyShow() {
    Person person =
        new Person("p", "<b>\"&\"</b>", "title", List.of(), List.of(), List.of(), "read");

    String page = ChoosePersonPage.of(List.of(person));

    assertTrue(page.contains("&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;"), page);
    assertFalse(page.contains("<b>"), page);
  }

  private static JWTClaimsSet verified(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token.strip());
    JWKSet keys = JWKSet.load(URI.create(base + "/baraza/jwks").toURL());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertTrue(jwt.verify(new RSASSAVerifier(key)));
    return jwt.getJWTClaimsSet();
  }

  private static HttpRequest post(String path, String form) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
