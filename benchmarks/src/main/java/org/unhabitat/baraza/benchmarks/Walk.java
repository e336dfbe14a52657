package org.unhabitat.baraza.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through a list page by page, as any client does, and prints the address of the page where it
 * ends: no other way leads there, since a cursor is the service's own.
 */
public final class Walk {
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"?next\"?");

  private Walk() {}

  /**
   * @param arguments the address of the first page, how many pages to go on, and an access token
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    String page = arguments[0];
    for (int step = Integer.parseInt(arguments[1]); step > 0; step--) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(page))
              .header("Authorization", "Bearer " + arguments[2])
              .build();
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
      if (!next.find()) {
        throw new IllegalStateException(
            "no page follows " + page + ", which was answered with " + answer.statusCode());
      }
      page = next.group(1);
    }
    System.out.println(page);
  }
}
