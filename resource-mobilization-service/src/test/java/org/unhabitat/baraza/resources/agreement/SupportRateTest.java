package org.unhabitat.baraza.resources.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.resources.agreement.SupportRate.Reason;

/** Support cost is charged on direct cost. */
class SupportRateTest {

  @Test
  void thirteenPerCentOf113000Are13000() {
    SupportRate.CostSplit split = proposed("0.13").split(usd("113000.00"));
    assertEquals(usd("100000.00"), split.direct());
    assertEquals(usd("13000.00"), split.support());
  }

  @Test
  void theTwoPartsAlwaysAddUp() {
    for (String amount : new String[] {"0.01", "99.99", "1234567.89"}) {
      SupportRate.CostSplit split = proposed("0.07").split(usd(amount));
      assertEquals(usd(amount), split.direct().plus(split.support()));
    }
  }

  @Test
  void onlyAnotherRateWaitsForAnApproval() {
    assertTrue(proposed("0.1300").isSettled());
    assertFalse(proposed("0.07").isSettled());
    assertTrue(proposed("0.07").approved("olga", LocalDate.of(2020, 1, 1)).isSettled());
  }

  @Test
  void anExchangeRateGivesDollarsToTheCent() {
    ExchangeRate rate = new ExchangeRate(new BigDecimal("0.893"), LocalDate.of(2020, 1, 1));
    assertEquals(usd("1119.82"), rate.inUsd(new Money(new BigDecimal("1000.00"), "EUR")));
  }

  private static SupportRate proposed(String rate) {
    return SupportRate.proposed(new BigDecimal(rate), Reason.POOLED_FUND, "marta");
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }
}
