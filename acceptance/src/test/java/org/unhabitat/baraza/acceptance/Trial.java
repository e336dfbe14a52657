package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.unhabitat.baraza.acceptance.check.Call;
import org.unhabitat.baraza.acceptance.check.Checker;

/**
 * One fault: clients write while it strikes, and afterwards the checker must find nothing. What it
 * came to is a line of the report.
 */
final class Trial {
  /** How long the suite may take until all is published and applied again. */
  static final Duration RECOVERY = Duration.ofMinutes(2);

  private static final int CLIENTS = 6;
  private static final Duration PAUSE = Duration.ofMillis(30);

  private final long began = System.nanoTime();
  private final Random random;
  private final Checker checker =
      Checker.local(RunningSuite.PORT_OFFSET, RunningSuite.token("administrator"));
  private final List<Call> calls = new ArrayList<>();
  private int injections;
  private long events;
  private int findings;

  /**
   * @param test two tests have nothing at random in common, also not the numbers of what they
   *     create
   */
  Trial(String test) {
    random = new Random(RunningSuite.SEED + test.hashCode());
  }

  /** What breaks. */
  interface Fault {
    void strike() throws Exception;
  }

  /** Where every random moment comes from. */
  Random random() {
    return random;
  }

  /** Says that the fault has struck so many times. */
  void struck(int times) {
    injections += times;
  }

  /** Adds what other clients than those of the load know. */
  void noted(List<Call> known) {
    calls.addAll(known);
  }

  /** Strikes while a few clients write, and holds the suite to its promise. */
  void underLoad(Fault fault) throws Exception {
    underLoad(CLIENTS, PAUSE, fault);
  }

  /**
   * @param pause between two calls of a client
   */
  void underLoad(int clients, Duration pause, Fault fault) throws Exception {
    try (Load load = new Load(random.nextLong(), clients, pause)) {
      pause(500 + random.nextInt(1_000));
      fault.strike();
      pause(500 + random.nextInt(500));
      calls.addAll(load.stop());
    }
    assertTrue(count(calls, Call.Outcome.OK) > 0, "something was written");
    holdToPromise();
  }

  /** Awaits that all is published and applied; then nothing may be wrong. */
  void holdToPromise() throws Exception {
    awaitRest();
    Checker.Verdict verdict = checker.judge(calls);
    events = verdict.events();
    findings = verdict.findings().size();
    assertEquals(List.of(), verdict.findings());
  }

  void awaitRest() {
    await().atMost(RECOVERY).until(checker::isAtRest);
  }

  /** A random moment within the load; what is waited for is always a condition. */
  static void pause(long milliseconds) {
    await()
        .pollDelay(milliseconds, TimeUnit.MILLISECONDS)
        .atMost(milliseconds + 1_000, TimeUnit.MILLISECONDS)
        .until(() -> true);
  }

  /** The line of the report. */
  FaultReport.Line line(String fault, boolean held) {
    return new FaultReport.Line(
        fault,
        injections,
        count(calls, Call.Outcome.OK),
        count(calls, Call.Outcome.FAILED),
        count(calls, Call.Outcome.UNKNOWN),
        events,
        findings,
        Duration.ofNanos(System.nanoTime() - began),
        held);
  }

  /** How many calls ended so. */
  static long count(List<Call> calls, Call.Outcome outcome) {
    return calls.stream().filter(call -> call.outcome() == outcome).count();
  }
}
