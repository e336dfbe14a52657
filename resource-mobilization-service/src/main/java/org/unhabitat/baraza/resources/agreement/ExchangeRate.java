package org.unhabitat.baraza.resources.agreement;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.money.Money;

/**
 * A United Nations operational rate of exchange.
 *
 * @param perUsd units of the currency for one United States dollar
 * @param asOf a date on which the rate is in force: the agreement's
 */
@Embeddable
record ExchangeRate(
    @NotNull
        @DecimalMin("0.000001")
        @Digits(integer = 12, fraction = 6)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Column(name = "rate_per_usd")
        BigDecimal perUsd,
    @NotNull @Column(name = "rate_as_of") LocalDate asOf) {

  /** What the amount is worth in dollars, to the cent. */
  Money inUsd(Money amount) {
    return Money.usd(amount.amount().divide(perUsd, 2, RoundingMode.HALF_EVEN));
  }
}
