package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Every service dies where dying hurts most. The points are reached from outside, by locks and a
 * stopped broker: no service knows that it is tested.
 */
@FaultTest
@Tag("long")
class CrashPointsIT {
  private static final List<Service> PUBLISHERS = List.of(Service.values());
  private static final List<Service> CONSUMERS =
      List.of(Service.GOVERNANCE, Service.RESOURCE_MOBILIZATION, Service.HR);

  @Test
  void servicesAreKilledAfterTheCommitAndBeforeTheEventIsSent(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          stopBrokerUntilEventsWait();
          kill(PUBLISHERS, trial);
          RunningSuite.signal("CONT", "kafka");
          RunningSuite.restart(PUBLISHERS);
        });
  }

  @Test
  void servicesAreKilledAfterTheEventIsSentAndBeforeItIsMarked(Trial trial) throws Exception {
    trial.underLoad(
        () -> {
          stopBrokerUntilEventsWait();
          // The relay reads these rows and sends them; to mark them it has to wait for these locks.
          List<Connection> locks =
              hold(PUBLISHERS, "select from outbox where published_at is null for update");
          RunningSuite.signal("CONT", "kafka");
          PUBLISHERS.forEach(service -> new Database(service).awaitOneThatWaits("update outbox"));
          kill(PUBLISHERS, trial);
          release(locks);
          RunningSuite.restart(PUBLISHERS);
        });
  }

  @Test
  void servicesAreKilledAfterTheEffectAndBeforeTheOffsetIsCommitted(Trial trial) throws Exception {
    List<String> members = new ArrayList<>();
    trial.underLoad(
        () -> {
          List<Connection> locks = hold(CONSUMERS, "lock table inbox in share mode");
          for (int number = 0; number < 20; number++) {
            ErpMessage member = ErpMessage.staffMember(trial.random());
            members.add(member.key());
            Topic.send(member, ErpMessage.businessPartner(trial.random()));
          }
          Map<Service, Long> applied = new EnumMap<>(Service.class);
          for (Service service : CONSUMERS) {
            new Database(service).awaitOneThatWaits("insert into inbox");
            applied.put(service, new Database(service).count("inbox"));
          }
          RunningSuite.signal("STOP", "kafka");
          release(locks);
          for (Service service : CONSUMERS) {
            await()
                .atMost(Trial.RECOVERY)
                .until(() -> new Database(service).count("inbox") > applied.get(service));
          }
          kill(CONSUMERS, trial);
          RunningSuite.signal("CONT", "kafka");
          RunningSuite.restart(CONSUMERS);
        });
    assertEquals(
        members.size(),
        new Database(Service.HR)
            .count(
                "staff_member where version = 1 and index_number in ('"
                    + String.join("', '", members)
                    + "')"),
        "each staff member came in once");
  }

  private static void stopBrokerUntilEventsWait() {
    RunningSuite.signal("STOP", "kafka");
    for (Service service : PUBLISHERS) {
      await().atMost(Trial.RECOVERY).until(() -> new Database(service).unpublished() > 3);
    }
  }

  private static void kill(List<Service> services, Trial trial) {
    for (Service service : services) {
      RunningSuite.kill(service.application());
      trial.struck(1);
    }
  }

  private static List<Connection> hold(List<Service> services, String statement)
      throws SQLException {
    List<Connection> locks = new ArrayList<>();
    for (Service service : services) {
      locks.add(new Database(service).hold(statement));
    }
    return locks;
  }

  private static void release(List<Connection> locks) throws SQLException {
    for (Connection lock : locks) {
      lock.close();
    }
  }
}
