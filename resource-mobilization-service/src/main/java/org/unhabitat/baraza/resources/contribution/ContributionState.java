package org.unhabitat.baraza.resources.contribution;

import java.util.UUID;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.resources.donor.DonorRef;

/**
 * A contribution as other services see it.
 *
 * @param sourceKey what tells it from the others of its source
 */
record ContributionState(
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
    String sourceKey,
    String unit) {}
