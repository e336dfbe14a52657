package org.unhabitat.baraza.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Sequence numbers are given when a row is written, and rows are seen when their transaction
 * commits: later ones may be published first, and some numbers never come.
 */
@FaultTest
@Tag("long")
class LateCommitsIT {
  private static final int WRITERS = 64;
  private static final int SECONDS = 20;

  /** Runs at the very end of a transaction that has taken its number. */
  private static final String DELAY_OR_ROLL_BACK =
      """
      create function delay_or_roll_back() returns trigger language plpgsql as $$ begin
        if random() < 0.05 then
          perform pg_sleep(random());
        end if;
        if random() < 0.05 then
          raise exception 'rolled back' using errcode = 'serialization_failure';
        end if;
        return null;
      end $$;
      create constraint trigger delay_or_roll_back after insert on outbox
        deferrable initially deferred for each row execute function delay_or_roll_back()
      """;

  @Test
  void lateCommitsAndNumbersThatNeverComeLoseNothing(Trial trial) throws Exception {
    Map<Service, Long> givenUp = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      givenUp.put(service, new Database(service).count("dead_letter"));
      new Database(service).run(DELAY_OR_ROLL_BACK);
    }
    try {
      trial.underLoad(
          WRITERS,
          Duration.ZERO,
          () -> {
            for (int second = 0; second < SECONDS; second++) {
              Topic.send(
                  ErpMessage.staffMember(trial.random()),
                  ErpMessage.businessPartner(trial.random()));
              Trial.pause(1_000);
            }
          });
    } finally {
      for (Service service : Service.values()) {
        new Database(service).run("drop function delay_or_roll_back cascade");
      }
    }
    for (Service service : Service.values()) {
      trial.struck(publishedAfterLaterOnes(service));
      assertTrue(
          new Database(service)
                  .count(
                      "(select max(seq) - min(seq) + 1 - count(*) as gaps from outbox) numbers"
                          + " where gaps > 0")
              > 0,
          service + " had numbers that never came");
      assertEquals(
          givenUp.get(service),
          new Database(service).count("dead_letter"),
          service + " gave nothing up that it could try again");
    }
    // Not everywhere: records that take a number of a series commit one after the other.
    assertTrue(publishedAfterLaterOnes(Service.GOVERNANCE) > 0, "commits came late");
  }

  private static int publishedAfterLaterOnes(Service service) throws SQLException {
    return (int)
        new Database(service)
            .count(
                "(select published_at, min(published_at) over (order by seq rows between 1"
                    + " following and unbounded following) as of_later from outbox) sent"
                    + " where of_later < published_at");
  }
}
