package org.unhabitat.baraza.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.unhabitat.baraza.acceptance.check.Call;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Clients that write to all four services until they are stopped, and note of every call what they
 * learnt of it. What a client does follows from the seed.
 */
final class Load implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(200);
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final String token = RunningSuite.token("administrator");
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Queue<AssertionError> surprises = new ConcurrentLinkedQueue<>();
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
    if (!surprises.isEmpty()) {
      throw surprises.peek();
    }
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    running = false;
  }

  private void work(Random random) {
    while (running) {
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> holdMeeting(random);
        case 3 -> registerDonor();
        case 4 -> describeProject();
        default -> offerCourse();
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void holdMeeting(Random random) {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(300));
    String mark = mark();
    JsonNode meeting =
        create(
            Service.GOVERNANCE,
            "meeting",
            mark,
            Map.of("body", "TOWN-HALL", "titles", Map.of("en", mark), "opensOn", day.toString()));
    JsonNode convened = command(meeting, "convene", Map.of());
    command(convened, "close", Map.of("closedOn", day.toString()));
  }

  private void registerDonor() {
    String mark = mark();
    create(
        Service.RESOURCE_MOBILIZATION,
        "donor",
        mark,
        Map.of("names", Map.of("en", mark), "contributorType", "C01", "unit", "ERSKI"));
  }

  private void describeProject() {
    String mark = mark();
    create(
        Service.PROJECT_REVIEW,
        "project",
        mark,
        Map.of("titles", Map.of("en", mark), "unit", "ROAF"));
  }

  private void offerCourse() {
    String mark = mark();
    String code = "C" + mark.substring(5, 5 + 18).toUpperCase(Locale.ROOT);
    create(Service.HR, "course", mark, Map.of("code", code, "names", Map.of("en", mark)));
  }

  private static String mark() {
    return "call:" + UUID.randomUUID();
  }

  private JsonNode create(Service service, String kind, String mark, Map<String, ?> record) {
    return call(service, kind, mark, kind + "s", null, record);
  }

  /** Changes the record, unless the call before it failed or was left open. */
  private JsonNode command(JsonNode meeting, String verb, Map<String, ?> command) {
    if (meeting == null) {
      return null;
    }
    return call(
        Service.GOVERNANCE,
        "meeting",
        meeting.path("titles").path("en").asText(),
        "meetings/" + meeting.path("id").asText() + "/" + verb,
        "\"" + meeting.path("version").asText() + "\"",
        command);
  }

  /**
   * @param version the version that the command changes; null where it creates a record
   * @return the record; null where the client does not know
   */
  private JsonNode call(
      Service service,
      String kind,
      String mark,
      String path,
      String version,
      Map<String, ?> command) {
    String family = service.shortName() + "." + kind;
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(RunningSuite.url(service) + service.root() + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(command)));
      if (version != null) {
        request.header("If-Match", version);
      }
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return note(answer, family, mark, version == null);
    } catch (IOException unanswered) {
      calls.add(Call.unknown(mark, family));
      LockSupport.parkNanos(PAUSE_AFTER_TROUBLE.toNanos());
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private JsonNode note(HttpResponse<String> answer, String family, String mark, boolean creates)
      throws IOException {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      JsonNode record = json.readTree(answer.body());
      calls.add(
          Call.ok(
              mark,
              family,
              UUID.fromString(record.path("id").asText()),
              record.path("version").asLong()));
      return record;
    }
    if (status == 503 && answer.body().contains("/problems/outcome-unknown")) {
      calls.add(Call.unknown(mark, family));
    } else if (status == 429 || status == 503) {
      if (creates) {
        calls.add(Call.failed(mark, family));
      }
      LockSupport.parkNanos(PAUSE_AFTER_TROUBLE.toNanos());
    } else {
      surprises.add(new AssertionError(family + " answered " + status + ": " + answer.body()));
    }
    return null;
  }
}
