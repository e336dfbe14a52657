package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.RunningSuite.Service;

/** While the broker is away every write is accepted; afterwards every event arrives. */
@ExtendWith(RunningSuite.class)
class BrokerAwayIT {
  private static final Duration AWAY =
      Duration.ofSeconds(Long.getLong("acceptance.broker-away-seconds", 120));

  @Test
  void nothingIsRefusedAndNothingIsLost() {
    int before = retreats();
    RunningSuite.kill("kafka");
    int held = 0;
    Instant back = Instant.now().plus(AWAY);
    try {
      // A meeting a second at most: what counts is how long the broker is away, not how many there are.
      while (Instant.now().isBefore(back)) {
        Meetings.held("RETREAT", LocalDate.of(2019, 3, 1).plusDays(held % 200));
        held++;
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      }
      assertTrue(backlog() > 0, "events wait in the outbox");
    } finally {
      RunningSuite.restart("kafka");
    }
    int expected = before + held;
    await()
        .atMost(90, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                FiguresIT.figure("management-retreats", 2019)
                    .then()
                    .body("value", equalTo(Integer.toString(expected))));
  }

  private static int retreats() {
    return Integer.parseInt(
        FiguresIT.figure("management-retreats", 2019).jsonPath().getString("value"));
  }

  private static int backlog() {
    return RunningSuite.as("administrator", Service.GOVERNANCE)
        .get("/operations/outbox")
        .jsonPath()
        .getInt("backlog");
  }
}
