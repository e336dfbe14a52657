package org.unhabitat.baraza.resources.contribution;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.resources.donor.DonorRef;

/**
 * A pledge, commitment, receipt or refund.
 *
 * @param agreementId the agreement it is under, if any
 * @param year the year it counts in
 * @param amount refunds and corrections are negative
 * @param source who says so
 */
record ContributionView(
    UUID id,
    String reference,
    long version,
    Contribution.State state,
    ContributionKind kind,
    DonorRef donor,
    UUID agreementId,
    int year,
    Money amount,
    RevenueType revenueType,
    Contribution.Source source,
    String unit,
    List<AllowedAction> allowedActions)
    implements Versioned {}
