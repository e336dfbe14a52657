package org.unhabitat.baraza.resources.donor;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A donor.
 *
 * @param names the donor's own names
 * @param aliases further names that resolve to it
 * @param contributorType CEB code, e.g. {@code C01} for a government
 * @param country ISO 3166-1 alpha-3
 * @param unit code of the unit that owns the record
 * @param businessPartner what the ERP knows of it
 * @param focalPoints who holds the relation
 */
record DonorView(
    UUID id,
    String reference,
    long version,
    Donor.State state,
    Texts names,
    List<String> aliases,
    String contributorType,
    String country,
    String unit,
    PartnerState businessPartner,
    List<FocalPoint> focalPoints,
    List<AllowedAction> allowedActions)
    implements Versioned {}
