package org.unhabitat.baraza.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/** Who reads all topics from their beginning again comes to the same. */
@FaultTest
class ReplayIT {

  @Test
  void aReplayOfWholeTopicsChangesNothing(Trial trial) throws Exception {
    trial.awaitRest();
    String before = facts();
    RunningSuite.signal("TERM", Service.GOVERNANCE.application());
    RunningSuite.awaitEnd(Service.GOVERNANCE.application());
    Topic.forgetOffsets(Service.GOVERNANCE.application());
    RunningSuite.restart(Service.GOVERNANCE.application());
    trial.struck(1);
    trial.awaitRest();
    assertEquals(before, facts(), "the ledger is as it was");
    trial.holdToPromise();
  }

  /** All facts in one word, without the keys that the database gave them. */
  private static String facts() throws SQLException {
    return new Database(Service.GOVERNANCE)
        .text(
            "select count(*) || ' ' || md5(string_agg(fact, '|' order by fact)) from (select"
                + " concat_ws(' ', family, record_id, event_id, kind, occurred_on, counts_on,"
                + " until, subject, distinct_key, quantity) as fact from fact) facts");
  }
}
