package org.unhabitat.baraza.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Whatever breaks while clients write, no acknowledged write is lost, no event is lost, and no
 * effect happens twice. Moments are random; {@code -Dacceptance.seed} repeats them.
 */
@FaultTest
@Tag("long")
class FaultsIT {
  private static final int KILL_ROUNDS = Integer.getInteger("acceptance.kill-rounds", 1);
  private static final int CUTS = 10;

  @Test
  void servicesAreKilledAtRandom(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          for (int round = 0; round < KILL_ROUNDS; round++) {
            List<Service> victims = new ArrayList<>(Arrays.asList(Service.values()));
            Collections.shuffle(victims, trial.random());
            for (Service victim : victims) {
              Trial.pause(trial.random().nextInt(400));
              RunningSuite.kill(victim.application());
              trial.struck(1);
            }
            RunningSuite.restart(victims);
          }
        });
  }

  @Test
  void servicesAreAskedToStopInTheMiddleOfWork(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          for (Service service : Service.values()) {
            RunningSuite.signal("TERM", service.application());
            RunningSuite.awaitEnd(service.application());
            trial.struck(1);
          }
          RunningSuite.restart(List.of(Service.values()));
        });
  }

  @Test
  void theDatabaseServerIsKilled(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          RunningSuite.kill("postgresql");
          Trial.pause(trial.random().nextInt(2_000));
          RunningSuite.restart("postgresql");
          trial.struck(1);
        });
  }

  @Test
  void connectionsToTheDatabaseAreCut(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          for (int cut = 0; cut < CUTS; cut++) {
            for (Service service : Service.values()) {
              new Database(service)
                  .run(
                      "select pg_terminate_backend(pid) from pg_stat_activity"
                          + " where usename = current_user and pid <> pg_backend_pid()");
              trial.struck(1);
            }
            Trial.pause(trial.random().nextInt(500));
          }
        });
  }

  @Test
  void theBrokerIsKilledAndAwayForTwoMinutes(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          RunningSuite.kill("kafka");
          Trial.pause(Duration.ofMinutes(2).toMillis());
          RunningSuite.restart("kafka");
          trial.struck(1);
        });
  }

  @Test
  void everyMessageComesUpToFiveTimes(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          for (Topic topic : Topic.all()) {
            topic.sendAgain(trial.random());
            trial.struck(1);
          }
        });
  }
}
