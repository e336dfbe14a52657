package org.unhabitat.baraza.resources.contribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.resources.donor.DonorRef;

/**
 * Contributions added up.
 *
 * @param items one a year and currency, or one a year, donor and currency
 */
record ContributionTotals(List<Total> items) {
  /** What totals may be split by. */
  @Schema(name = "ContributionSplit")
  enum By {
    YEAR,
    DONOR
  }

  /**
   * One total. What was promised, agreed and received are three things and are never added up.
   *
   * @param donor absent where all donors are added up
   * @param contributions how many contributions are in it
   * @param total what was received: receipts less refunds
   */
  @Schema(name = "ContributionTotal")
  record Total(
      int year, DonorRef donor, long contributions, Money total, Money pledged, Money committed) {}
}
