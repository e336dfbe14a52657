package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.check.Call;
import org.unhabitat.baraza.acceptance.check.Checker;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Whatever breaks while clients write, no acknowledged write is lost, no event is lost, and no
 * effect happens twice. Moments are random; {@code -Dacceptance.seed} repeats them.
 */
@Tag("faults")
@ExtendWith(RunningSuite.class)
class FaultsIT {
  private static final int KILL_ROUNDS = Integer.getInteger("acceptance.kill-rounds", 1);
  private static final int CLIENTS = 6;
  private static final Duration PAUSE = Duration.ofMillis(30);
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final Random random = new Random(RunningSuite.SEED);
  private final Checker checker =
      Checker.local(RunningSuite.PORT_OFFSET, RunningSuite.token("administrator"));

  private interface Fault {
    void strike() throws Exception;
  }

  @Test
  void servicesAreKilledAtRandom() throws Exception {
    underLoad(
        () -> {
          for (int round = 0; round < KILL_ROUNDS; round++) {
            List<Service> victims = new ArrayList<>(Arrays.asList(Service.values()));
            Collections.shuffle(victims, random);
            for (Service victim : victims) {
              pause(random.nextInt(400));
              RunningSuite.kill(victim.application());
            }
            restart(victims);
          }
        });
  }

  @Test
  void aServiceIsKilledAfterTheCommitAndBeforeTheEventIsSent() throws Exception {
    underLoad(
        () -> {
          stopBrokerUntilEventsWait();
          RunningSuite.kill(Service.GOVERNANCE.application());
          RunningSuite.signal("CONT", "kafka");
          RunningSuite.restart(Service.GOVERNANCE.application());
        });
  }

  @Test
  void aServiceIsKilledAfterTheEventIsSentAndBeforeItIsMarked() throws Exception {
    underLoad(
        () -> {
          stopBrokerUntilEventsWait();
          try (Connection database = governance()) {
            // The relay reads these rows and sends them; to mark them it has to wait for this lock.
            run(database, "select from outbox where published_at is null for update");
            RunningSuite.signal("CONT", "kafka");
            awaitOneThatWaitsFor("update outbox");
            RunningSuite.kill(Service.GOVERNANCE.application());
          }
          RunningSuite.restart(Service.GOVERNANCE.application());
        });
  }

  @Test
  void aServiceIsKilledAfterTheEffectAndBeforeTheOffsetIsCommitted() throws Exception {
    underLoad(
        () -> {
          long applied;
          try (Connection database = governance()) {
            run(database, "lock table inbox in share mode");
            awaitOneThatWaitsFor("insert into inbox");
            applied = count("inbox");
            RunningSuite.signal("STOP", "kafka");
          }
          await().atMost(RECOVERY).until(() -> count("inbox") > applied);
          RunningSuite.kill(Service.GOVERNANCE.application());
          RunningSuite.signal("CONT", "kafka");
          RunningSuite.restart(Service.GOVERNANCE.application());
        });
  }

  @Test
  void servicesAreAskedToStopInTheMiddleOfWork() throws Exception {
    underLoad(
        () -> {
          for (Service service : Service.values()) {
            RunningSuite.signal("TERM", service.application());
            RunningSuite.awaitEnd(service.application());
          }
          restart(Arrays.asList(Service.values()));
        });
  }

  @Test
  void theDatabaseServerIsKilled() throws Exception {
    underLoad(
        () -> {
          RunningSuite.kill("postgresql");
          pause(random.nextInt(2_000));
          RunningSuite.restart("postgresql");
        });
  }

  @Test
  void connectionsToTheDatabaseAreCut() throws Exception {
    underLoad(
        () -> {
          for (int cut = 0; cut < 10; cut++) {
            for (Service service : Service.values()) {
              try (Connection database = RunningSuite.database(service)) {
                run(
                    database,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = current_user and pid <> pg_backend_pid()");
              }
            }
            pause(random.nextInt(500));
          }
        });
  }

  @Test
  void theBrokerIsKilledAndStartedAgain() throws Exception {
    underLoad(
        () -> {
          RunningSuite.kill("kafka");
          pause(random.nextInt(3_000));
          RunningSuite.restart("kafka");
        });
  }

  @Test
  void everyMessageComesUpToFiveTimes() throws Exception {
    underLoad(
        () -> {
          for (Topic topic : Topic.all()) {
            topic.sendAgain(random);
          }
        });
  }

  @Test
  void aReplayOfWholeTopicsChangesNothing() throws Exception {
    await().atMost(RECOVERY).until(checker::isAtRest);
    String before = facts();
    RunningSuite.signal("TERM", Service.GOVERNANCE.application());
    RunningSuite.awaitEnd(Service.GOVERNANCE.application());
    Topic.forgetOffsets(Service.GOVERNANCE.application());
    RunningSuite.restart(Service.GOVERNANCE.application());
    await().atMost(RECOVERY).until(checker::isAtRest);
    assertEquals(before, facts(), "the ledger is as it was");
    assertEquals(List.of(), checker.check(List.of()));
  }

  private void underLoad(Fault fault) throws Exception {
    List<Call> calls;
    try (Load load = new Load(random.nextLong(), CLIENTS, PAUSE)) {
      pause(500 + random.nextInt(1_000));
      fault.strike();
      pause(500 + random.nextInt(500));
      calls = load.stop();
    }
    assertTrue(
        calls.stream().anyMatch(call -> call.outcome() == Call.Outcome.OK),
        "something was written");
    await().atMost(RECOVERY).until(checker::isAtRest);
    assertEquals(List.of(), checker.check(calls));
  }

  private static void stopBrokerUntilEventsWait() {
    RunningSuite.signal("STOP", "kafka");
    await().atMost(RECOVERY).until(() -> count("outbox where published_at is null") > 20);
  }

  /** Returns when a statement that begins so waits for a lock. */
  private static void awaitOneThatWaitsFor(String statement) {
    await()
        .atMost(RECOVERY)
        .until(
            () ->
                count(
                        "pg_stat_activity where wait_event_type = 'Lock' and query like '"
                            + statement
                            + "%'")
                    > 0);
  }

  private static void restart(List<Service> services) {
    CompletableFuture.allOf(
            services.stream()
                .map(
                    service ->
                        CompletableFuture.runAsync(
                            () -> RunningSuite.restart(service.application())))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /** A random moment within the load; what is waited for is always a condition. */
  private static void pause(long milliseconds) {
    await()
        .pollDelay(milliseconds, TimeUnit.MILLISECONDS)
        .atMost(milliseconds + 1_000, TimeUnit.MILLISECONDS)
        .until(() -> true);
  }

  private static Connection governance() throws SQLException {
    Connection database = RunningSuite.database(Service.GOVERNANCE);
    database.setAutoCommit(false);
    return database;
  }

  private static void run(Connection database, String statement) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute(statement);
    }
  }

  private static long count(String what) throws SQLException {
    try (Connection database = RunningSuite.database(Service.GOVERNANCE);
        Statement sql = database.createStatement();
        ResultSet result = sql.executeQuery("select count(*) from " + what)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** All facts in one word, without the keys that the database gave them. */
  private static String facts() throws SQLException {
    try (Connection database = RunningSuite.database(Service.GOVERNANCE);
        Statement sql = database.createStatement();
        ResultSet result =
            sql.executeQuery(
                "select count(*) || ' ' || md5(string_agg(fact, '|' order by fact)) from (select"
                    + " concat_ws(' ', family, record_id, event_id, kind, occurred_on, counts_on,"
                    + " until, subject, distinct_key, quantity) as fact from fact) facts")) {
      result.next();
      return result.getString(1);
    }
  }
}
