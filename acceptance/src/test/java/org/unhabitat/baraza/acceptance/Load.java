package org.unhabitat.baraza.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.unhabitat.baraza.acceptance.check.Call;

/**
 * Clients that write to all four services until they are stopped, and note of every call what they
 * learnt of it. What a client does follows from the seed.
 */
final class Load implements AutoCloseable {
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(200);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String token = RunningSuite.token("administrator");
  private final Calls calls = new Calls();
  private final List<Thread> clients = new ArrayList<>();
  private final Duration pause;
  private volatile boolean running = true;

  /**
   * @param pause between two calls of a client
   */
  Load(long seed, int clients, Duration pause) {
    this.pause = pause;
    for (int client = 0; client < clients; client++) {
      Random random = new Random(seed + client);
      Thread thread = new Thread(() -> work(random), "client-" + client);
      this.clients.add(thread);
      thread.start();
    }
  }

  /** Stops the clients and returns what they know. */
  List<Call> stop() {
    running = false;
    for (Thread client : clients) {
      try {
        client.join(TimeUnit.MINUTES.toMillis(2));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return calls.all();
  }

  @Override
  public void close() {
    running = false;
  }

  private void work(Random random) {
    while (running) {
      if (random.nextBoolean()) {
        holdMeeting(random);
      } else {
        call(Write.any(random));
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void holdMeeting(Random random) {
    JsonNode meeting = call(Write.meeting(random));
    if (meeting == null) {
      return;
    }
    JsonNode convened = call(Write.command(meeting, "convene", Map.of()));
    if (convened != null) {
      call(Write.command(convened, "close", Map.of("closedOn", meeting.path("opensOn").asText())));
    }
  }

  /**
   * @return the record; null where the client does not know it
   */
  private JsonNode call(Write write) {
    JsonNode record = null;
    try {
      HttpResponse<String> answer =
          http.send(write.request(token).build(), HttpResponse.BodyHandlers.ofString());
      record = calls.answered(write, answer);
    } catch (IOException unanswered) {
      calls.unanswered(write);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (record == null) {
      LockSupport.parkNanos(PAUSE_AFTER_TROUBLE.toNanos());
    }
    return record;
  }
}
