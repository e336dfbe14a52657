/**
 * Organisation units and where each stands in the tree, as of any date.
 *
 * <p>The ERP is the master: there is no command here, only what its messages say. A message carries
 * the unit as it is from a day on; what it was before stays, so that the tree can be asked as of
 * any day. Neither the tree nor a path nor the check of a change takes more statements where there
 * are more units: a change is held against what stands above and right below the unit.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>Never a cycle, on no day.
 *   <li>Never two parents at once: the placements of a unit do not overlap.
 *   <li>Never a gap under a living child: on each day on which a unit has a parent, the parent
 *       exists.
 * </ul>
 *
 * <p>A message that breaks a rule is parked as a dead letter, with those of the same unit behind
 * it.
 *
 * <p>A unit whose parent is not known yet breaks no rule. Messages of two units lie in two
 * partitions, so that nobody can promise the parent first; and to hold up the partition until it
 * comes could wait for a message behind it. The message is therefore set aside and applied as soon
 * as the parent is there; what is set aside is shown at {@code organisation-units/waiting}. Units
 * that wait for one another in a circle are a cycle, and the one that closes it is parked.
 *
 * <p>Events out: {@code governance.organisation-unit.events.v1}. Events in: {@code
 * erp.organisation-unit.state.v1}.
 */
package org.unhabitat.baraza.governance.organisation;
