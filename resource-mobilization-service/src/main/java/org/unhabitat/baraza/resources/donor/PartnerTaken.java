package org.unhabitat.baraza.resources.donor;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A donor is one business partner of the ERP, and a business partner is one donor. */
final class PartnerTaken extends RuleBroken {
  PartnerTaken(String number, String reference) {
    super(
        "business-partner-taken",
        "Donor and business partner do not match",
        "business partner %s cannot be told from that of %s".formatted(number, reference));
  }
}
