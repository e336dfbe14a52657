package org.unhabitat.baraza.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Schedules meetings, as fast as some clients can (closed loop) or at a steady rate whatever the
 * answers take (open loop), and prints how many were accepted.
 *
 * <p>The meetings spread over many years, because the numbers of one body's year are given one
 * after the other.
 */
public final class MeetingLoad {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI meetings;
  private final String token;
  private final String body;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();

  private MeetingLoad(String governance, String token, String body) {
    this.meetings = URI.create(governance + "/api/governance/v1/meetings");
    this.token = token;
    this.body = body;
  }

  /**
   * @param arguments {@code closed CLIENTS SECONDS} or {@code open PER_SECOND SECONDS}, then the
   *     service's address, an access token and the code of a body
   */
  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[1]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    MeetingLoad load = new MeetingLoad(arguments[3], arguments[4], arguments[5]);
    long began = System.nanoTime();
    if ("open".equals(arguments[0])) {
      load.openLoop(size, time);
    } else {
      load.closedLoop(size, time);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%.1f accepted/s (%d accepted, %d refused in %.1f s)%n",
        load.accepted.sum() / seconds, load.accepted.sum(), load.refused.sum(), seconds);
  }

  private void closedLoop(int clients, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  send().join();
                }
              });
      thread.start();
      threads.add(thread);
    }
    threads.forEach(MeetingLoad::await);
  }

  private void openLoop(int perSecond, Duration time) {
    long pause = 1_000_000_000L / perSecond;
    long began = System.nanoTime();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (long number = 0; number < perSecond * time.toSeconds(); number++) {
      long due = began + number * pause;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      sent.add(send());
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private CompletableFuture<Void> send() {
    int year = ThreadLocalRandom.current().nextInt(2100, 2900);
    String command = "{\"body\": \"%s\", \"opensOn\": \"%d-03-01\"}".formatted(body, year);
    HttpRequest request =
        HttpRequest.newBuilder(meetings)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(command))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .handle(
            (answer, failure) -> {
              boolean created = failure == null && answer.statusCode() == 201;
              (created ? accepted : refused).increment();
              return null;
            });
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
