package org.unhabitat.baraza.resources.donor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * What the ERP knows of a donor; nobody else writes it.
 *
 * @param number the business-partner number
 * @param names as in the ERP; null until its first message
 * @param contributorType as in the ERP; null until its first message
 * @param country ISO 3166-1 alpha-3; null for what belongs to no country
 * @param erpVersion version of the state that this was read from; null until the first message
 */
@Embeddable
record BusinessPartner(
    @Column(name = "partner_number") String number,
    @Column(name = "partner_names") Texts names,
    @Column(name = "partner_type") @Enumerated(EnumType.STRING) ContributorType contributorType,
    @Column(name = "partner_country") String country,
    @Column(name = "partner_version") Long erpVersion) {

  /** A partner of whom no more than the number is known yet. */
  static BusinessPartner numbered(String number) {
    return new BusinessPartner(number, null, null, null, null);
  }

  /** Whether a state of the ERP comes too late: this one is as new or newer. */
  boolean isNotOlderThan(BusinessPartner received) {
    return erpVersion != null && erpVersion >= received.erpVersion;
  }
}
