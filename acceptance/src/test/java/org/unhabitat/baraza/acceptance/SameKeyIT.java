package org.unhabitat.baraza.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/** A request that sixteen clients send at once under one key has one effect. */
@FaultTest
class SameKeyIT {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 40;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token = RunningSuite.token("administrator");
  private final Calls calls = new Calls();

  /** A request, and the key that all clients send it under. */
  private record Keyed(Write write, String key) {
    static Keyed of(Write write) {
      return new Keyed(write, UUID.randomUUID().toString());
    }
  }

  @Test
  void oneOfThemHasAnEffectAndAllGetItsAnswer(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            Keyed keyed = Keyed.of(Write.any(trial.random()));
            List<HttpResponse<String>> answers =
                fromAllClients(keyed).stream().map(CompletableFuture::join).toList();
            assertOneAnswer(keyed, answers);
            trial.struck(1);
            assertEquals(422, underTheSameKey(keyed).statusCode());
          }
          trial.noted(calls.all());
        });
  }

  @Test
  @Tag("long")
  void aKeyOutlivesTheDeathOfItsService(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          List<Keyed> interrupted = new ArrayList<>();
          for (Write write :
              List.of(
                  Write.meeting(trial.random()), Write.project(), Write.donor(), Write.course())) {
            Keyed keyed = Keyed.of(write);
            interrupted.add(keyed);
            List<CompletableFuture<HttpResponse<String>>> first = fromAllClients(keyed);
            Trial.pause(trial.random().nextInt(40));
            RunningSuite.kill(write.service().application());
            trial.struck(1);
            noteAnswers(keyed, first);
          }
          RunningSuite.restart(List.of(Service.values()));
          for (Keyed keyed : interrupted) {
            assertOneAnswer(
                keyed, fromAllClients(keyed).stream().map(CompletableFuture::join).toList());
          }
          trial.noted(calls.all());
        });
  }

  private List<CompletableFuture<HttpResponse<String>>> fromAllClients(Keyed keyed) {
    HttpRequest request = request(keyed.write(), keyed.key());
    return Stream.generate(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
        .limit(CLIENTS)
        .toList();
  }

  private HttpRequest request(Write write, String key) {
    return write.request(token).header("Idempotency-Key", key).build();
  }

  private HttpResponse<String> underTheSameKey(Keyed keyed)
      throws IOException, InterruptedException {
    Write write = keyed.write();
    Map<String, Object> other = new HashMap<>(write.body());
    other.put(other.containsKey("names") ? "names" : "titles", Map.of("en", "Another request"));
    return http.send(
        request(
            new Write(
                write.service(), write.kind(), write.mark(), write.path(), write.version(), other),
            keyed.key()),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Whoever was answered before the service died was told the truth; the others know nothing. */
  private void noteAnswers(Keyed keyed, List<CompletableFuture<HttpResponse<String>>> first) {
    for (CompletableFuture<HttpResponse<String>> call : first) {
      try {
        calls.answered(keyed.write(), call.join());
      } catch (CompletionException died) {
        calls.unanswered(keyed.write());
      }
    }
  }

  private void assertOneAnswer(Keyed keyed, List<HttpResponse<String>> answers) {
    List<HttpResponse<String>> done =
        answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertTrue(
        answers.stream().allMatch(answer -> Set.of(201, 409).contains(answer.statusCode())),
        () -> answers.stream().map(HttpResponse::body).toList().toString());
    assertEquals(
        1,
        done.stream().map(HttpResponse::body).collect(Collectors.toSet()).size(),
        () -> "one answer to " + keyed.write().mark());
    calls.answered(keyed.write(), done.get(0));
  }
}
