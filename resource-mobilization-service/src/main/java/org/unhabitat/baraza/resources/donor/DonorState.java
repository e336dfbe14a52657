package org.unhabitat.baraza.resources.donor;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;

/** A donor as other services see it: without the persons who hold the relation. */
record DonorState(
    UUID id,
    String reference,
    long version,
    Donor.State state,
    Texts names,
    List<String> aliases,
    String contributorType,
    String country,
    String unit,
    PartnerState businessPartner) {}
