/**
 * Donors: who gives, under which names, and who at UN-Habitat holds the relation.
 *
 * <p>Rules kept here: a name, official or alias, resolves to one donor; what the ERP knows of the
 * business partner stands beside what the suite knows of the donor and never overwrites it.
 *
 * <p>Events out: {@code resource-mobilization.donor.events.v1}. In: {@code
 * erp.business-partner.state.v1}.
 */
package org.unhabitat.baraza.resources.donor;
