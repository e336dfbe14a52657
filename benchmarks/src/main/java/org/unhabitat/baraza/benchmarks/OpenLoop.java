package org.unhabitat.baraza.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the requests of a file in turn at a steady rate, whatever the answers take, and prints for
 * each name among them how many were answered, how many failed, and the 50th, 95th and 99th
 * percentile in milliseconds.
 *
 * <p>A time counts from when the request was due: one that is sent late because an answer was late
 * is late itself.
 */
public final class OpenLoop {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final List<Planned> requests;

  private OpenLoop(List<Planned> requests) {
    this.requests = requests;
  }

  /**
   * @param arguments requests a second, seconds, the service's address, the file (name, method,
   *     path and body between tabs) and an access token
   */
  public static void main(String[] arguments) throws IOException {
    List<Planned> requests = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[3]))) {
      requests.add(Planned.of(line, arguments[2], arguments[4]));
    }
    List<Answered> answered =
        new OpenLoop(requests)
            .run(Integer.parseInt(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
    Map<String, List<Answered>> byName = new TreeMap<>();
    answered.forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
    byName.forEach(OpenLoop::print);
  }

  private List<Answered> run(int perSecond, Duration time) {
    long pause = Duration.ofSeconds(1).toNanos() / perSecond;
    long began = System.nanoTime();
    List<CompletableFuture<Answered>> sent = new ArrayList<>();
    for (int number = 0; number < perSecond * time.toSeconds(); number++) {
      long due = began + number * pause;
      for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      sent.add(send(requests.get(number % requests.size()), due));
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Answered> send(Planned planned, long due) {
    return http.sendAsync(planned.request(), HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, failure) ->
                new Answered(
                    planned.name(),
                    failure == null && answer.statusCode() / 100 == 2,
                    System.nanoTime() - due));
  }

  private static void print(String name, List<Answered> answered) {
    long[] nanos =
        answered.stream().filter(Answered::ok).mapToLong(Answered::nanos).sorted().toArray();
    System.out.printf(
        "%s %d %d %.2f %.2f %.2f%n",
        name,
        nanos.length,
        answered.size() - nanos.length,
        percentile(nanos, 50),
        percentile(nanos, 95),
        percentile(nanos, 99));
  }

  private static double percentile(long[] sorted, int percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(rank, 1) - 1] / 1e6;
  }

  private record Planned(String name, HttpRequest request) {
    static Planned of(String line, String address, String token) {
      String[] fields = line.split("\t", -1);
      BodyPublisher body =
          fields.length > 3 ? BodyPublishers.ofString(fields[3]) : BodyPublishers.noBody();
      return new Planned(
          fields[0],
          HttpRequest.newBuilder(URI.create(address + fields[2]))
              .method(fields[1], body)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .build());
    }
  }

  private record Answered(String name, boolean ok, long nanos) {}
}
