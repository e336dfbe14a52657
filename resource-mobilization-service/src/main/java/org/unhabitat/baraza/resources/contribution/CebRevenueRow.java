package org.unhabitat.baraza.resources.contribution;

import java.math.BigDecimal;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.resources.donor.ContributorType;

/**
 * A row of the revenue statistics.
 *
 * @param key tells it from every other row, also from an equal one
 * @param donor as the statistics name it
 * @param amount to the cent
 * @param roundedAway what the amount in the file has beyond the cent, where that is more than the
 *     trace of a floating-point number; else zero
 */
record CebRevenueRow(
    String key,
    int year,
    String donor,
    ContributorType contributorType,
    RevenueType revenueType,
    Money amount,
    BigDecimal roundedAway) {}
