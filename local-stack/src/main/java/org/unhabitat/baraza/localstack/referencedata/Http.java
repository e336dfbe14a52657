package org.unhabitat.baraza.localstack.referencedata;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends requests until they are answered. A server that cannot be reached, breaks off, or says that
 * it is the one at fault or too busy is asked again; every request of the reference data can be
 * sent twice without having an effect twice.
 */
final class Http {
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(401, 408, 425, 429);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Patience patience;

  Http(Patience patience) {
    this.patience = patience;
  }

  /**
   * @param request made anew for each try, so that a token can be a new one
   * @throws Refused where the answer is final and no success
   */
  HttpResponse<String> send(Supplier<HttpRequest.Builder> request) {
    Patience.Wait wait = patience.begin();
    while (true) {
      HttpRequest attempt = request.get().timeout(REQUEST_LIMIT).build();
      String what = attempt.method() + " " + address(attempt.uri());
      Refused refusal;
      try {
        HttpResponse<String> response = client.send(attempt, BodyHandlers.ofString());
        if (response.statusCode() < 400) {
          return response;
        }
        refusal = new Refused(what, response.statusCode(), response.body());
        if (response.statusCode() < 500 && !WORTH_ANOTHER_TRY.contains(response.statusCode())) {
          throw refusal;
        }
      } catch (IOException e) {
        refusal = new Refused(what, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refused(what, e);
      }
      if (!wait.next()) {
        throw refusal;
      }
    }
  }

  private static String address(URI uri) {
    return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
  }
}
