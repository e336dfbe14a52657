package org.unhabitat.baraza.resources.contribution;

import org.unhabitat.baraza.kit.money.Money;

/** What a contribution is: promised, agreed, received, or given back. */
enum ContributionKind {
  PLEDGE,
  COMMITMENT,
  RECEIPT,
  REFUND;

  /** What money that has moved is: what flows back is a refund. */
  static ContributionKind ofMoved(Money amount) {
    return amount.amount().signum() < 0 ? REFUND : RECEIPT;
  }
}
