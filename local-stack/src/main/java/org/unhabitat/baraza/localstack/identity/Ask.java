package org.unhabitat.baraza.localstack.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * What {@code ./token} uses where there is no {@code curl}: prints the answer to a request, and its
 * status on a line of its own.
 */
final class Ask {
  private Ask() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(arguments[1]))
            .method(arguments[0], HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.print(response.body() + "\n" + response.statusCode());
  }
}
