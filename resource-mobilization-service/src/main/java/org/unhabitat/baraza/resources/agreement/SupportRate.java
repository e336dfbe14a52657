package org.unhabitat.baraza.resources.agreement;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;

/**
 * The programme-support rate of an agreement: what is charged on direct cost. 13 per cent is the
 * standard (ST/AI/286; ST/SGB/188, paragraph 47); another rate needs a reason and the approval of
 * somebody other than who proposes it.
 *
 * @param rate share of the direct cost, e.g. 0.13
 * @param reason why it is not the standard; null where it is
 * @param proposedBy who wrote it into the agreement
 * @param approvedBy who approved it; null where nobody has, or needs to
 * @param approvedOn when
 */
@Embeddable
record SupportRate(
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Column(name = "support_rate") BigDecimal rate,
    @Column(name = "support_rate_reason") @Enumerated(EnumType.STRING) Reason reason,
    @Column(name = "support_rate_proposed_by") String proposedBy,
    @Column(name = "support_rate_approved_by") String approvedBy,
    @Column(name = "support_rate_approved_on") LocalDate approvedOn) {

  /** The rate that needs no approval. */
  static final BigDecimal STANDARD = new BigDecimal("0.13");

  /** Why a rate is not the standard one. */
  @Schema(name = "SupportRateReason")
  enum Reason {
    /** The framework agreement with the European Union sets a ceiling. */
    EU_FRAMEWORK_AGREEMENT,
    /** A pooled fund or joint programme has one rate for all its organizations. */
    POOLED_FUND,
    /** The contribution comes from another organization of the United Nations. */
    UN_ORGANIZATION,
    /** The Controller has granted an exception for this agreement. */
    CONTROLLER_EXCEPTION
  }

  static SupportRate proposed(BigDecimal rate, Reason reason, String person) {
    return new SupportRate(plain(rate), isStandard(rate) ? null : reason, person, null, null);
  }

  static boolean isStandard(BigDecimal rate) {
    return rate.compareTo(STANDARD) == 0;
  }

  boolean isSettled() {
    return isStandard(rate) || approvedBy != null;
  }

  SupportRate approved(String person, LocalDate on) {
    return new SupportRate(rate, reason, proposedBy, person, on);
  }

  /**
   * What of an amount is support cost. The rate is charged on direct cost, so that 113 000 at 13
   * per cent are 100 000 and 13 000, not 98 310 and 14 690.
   */
  CostSplit split(Money amount) {
    BigDecimal direct = amount.amount().divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_EVEN);
    return new CostSplit(
        new Money(direct, amount.currency()),
        new Money(amount.amount().subtract(direct), amount.currency()));
  }

  /** As a database gives it back, so that a record reads the same before and after. */
  private static BigDecimal plain(BigDecimal rate) {
    return rate.setScale(4, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount by use; the two add up to it.
   *
   * @param direct what is left for direct cost
   * @param support what is charged for support
   */
  record CostSplit(Money direct, Money support) {}
}
