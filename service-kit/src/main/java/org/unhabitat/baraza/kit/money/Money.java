package org.unhabitat.baraza.kit.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in one currency. Negative amounts are refunds or corrections.
 *
 * @param amount decimal, written as a string in JSON so that no program reads it as a float
 * @param currency ISO 4217 code
 */
@Embeddable
public record Money(
    @NotNull
        @Digits(integer = 15, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Column(name = "amount")
        BigDecimal amount,
    @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as USD")
        @Column(name = "currency")
        String currency) {

  /** An amount in United States dollars, to the cent. */
  public static Money usd(BigDecimal amount) {
    return new Money(amount.setScale(2, RoundingMode.HALF_EVEN), "USD");
  }

  /**
   * The sum of two amounts of one currency.
   *
   * @throws IllegalArgumentException where the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
    }
    return new Money(amount.add(other.amount), currency);
  }
}
