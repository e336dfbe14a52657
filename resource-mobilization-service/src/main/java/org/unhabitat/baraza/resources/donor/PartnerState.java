package org.unhabitat.baraza.resources.donor;

import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A donor as the ERP knows it.
 *
 * @param number the business-partner number
 * @param names absent until the ERP has told them
 * @param contributorType CEB code; absent until the ERP has told it
 * @param country ISO 3166-1 alpha-3
 */
record PartnerState(String number, Texts names, String contributorType, String country) {
  static PartnerState of(BusinessPartner partner) {
    return partner == null
        ? null
        : new PartnerState(
            partner.number(),
            partner.names(),
            partner.contributorType() == null ? null : partner.contributorType().name(),
            partner.country());
  }
}
