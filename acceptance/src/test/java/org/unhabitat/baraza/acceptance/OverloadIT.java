package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Call;

/**
 * Under three times as many requests as it can take the suite answers some and turns the others
 * away, tells nobody anything wrong, and is as quick as ever when it is over.
 */
@FaultTest
@Tag("long")
class OverloadIT {
  private static final int CLIENTS = 16;
  private static final Duration PEAK = Duration.ofSeconds(8);
  private static final Duration OVERLOAD = Duration.ofSeconds(15);
  private static final Duration RECOVERY = Duration.ofSeconds(10);
  private static final int PROBES = 20;

  /** What is not noticed: a collection of garbage, another program. */
  private static final Duration SLACK = Duration.ofMillis(50);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token = RunningSuite.token("administrator");
  private final Calls calls = new Calls();

  @Test
  void whatIsTooMuchIsTurnedAwayAndItIsOverAtOnce(Trial trial) throws Exception {
    double peak = peak(trial);
    Duration before = latency(trial.random());
    long sent = overload(trial.random(), 3 * peak);
    trial.struck(1);
    Duration limit = before.multipliedBy(3).plus(SLACK);
    await()
        .atMost(RECOVERY)
        .until(() -> latency(trial.random()), after -> after.compareTo(limit) <= 0);
    List<Call> known = calls.all();
    System.out.printf(
        "peak %.0f/s, offered %.0f/s, done %d, turned away %d, unknown %d, latency before %s%n",
        peak,
        sent / (double) OVERLOAD.toSeconds(),
        Trial.count(known, Call.Outcome.OK),
        Trial.count(known, Call.Outcome.FAILED),
        Trial.count(known, Call.Outcome.UNKNOWN),
        before);
    assertTrue(sent > 2.5 * peak * OVERLOAD.toSeconds(), "so many were sent that it was too much");
    assertTrue(Trial.count(known, Call.Outcome.FAILED) > 0, "some were turned away");
    assertTrue(Trial.count(known, Call.Outcome.UNKNOWN) == 0, "all were answered");
    trial.noted(known);
    trial.holdToPromise();
  }

  /** Writes a second that are done when a few clients send one after the other. */
  private static double peak(Trial trial) {
    try (Load load = new Load(trial.random().nextLong(), CLIENTS, Duration.ZERO)) {
      Trial.pause(PEAK.toMillis());
      List<Call> done = load.stop();
      trial.noted(done);
      return Trial.count(done, Call.Outcome.OK) / (double) PEAK.toSeconds();
    }
  }

  /** Sends at an even rate, whatever becomes of what was sent before. */
  private long overload(Random random, double perSecond) {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    long began = System.nanoTime();
    double gap = 1e9 / perSecond;
    while (System.nanoTime() - began < OVERLOAD.toNanos()) {
      Write write = Write.any(random);
      sent.add(
          http.sendAsync(write.request(token).build(), HttpResponse.BodyHandlers.ofString())
              .handle(
                  (answer, failure) -> {
                    if (failure == null) {
                      calls.answered(write, answer);
                    } else {
                      calls.unanswered(write);
                    }
                    return null;
                  }));
      long next = began + (long) (sent.size() * gap);
      LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    return sent.size();
  }

  /** Of twenty writes, one after the other, the second longest. */
  private Duration latency(Random random) throws IOException, InterruptedException {
    long[] took = new long[PROBES];
    for (int probe = 0; probe < PROBES; probe++) {
      Write write = Write.any(random);
      long began = System.nanoTime();
      HttpResponse<String> answer =
          http.send(write.request(token).build(), HttpResponse.BodyHandlers.ofString());
      took[probe] =
          calls.answered(write, answer) == null
              ? TimeUnit.MINUTES.toNanos(1)
              : System.nanoTime() - began;
    }
    Arrays.sort(took);
    return Duration.ofNanos(took[PROBES - 2]);
  }
}
