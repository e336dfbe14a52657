/**
 * Reports that are owed to donors: made from the schedule of an agreement, drafted, cleared by
 * somebody else, submitted, accepted or returned; and the share of them that was submitted.
 *
 * <p>Rules kept here: the same schedule always makes the same obligations; an overdue date is never
 * moved; who drafted a report does not clear it; the first true submission date counts for ever; a
 * waiver needs a reason and takes the obligation out of the rate.
 *
 * <p>Events out: {@code resource-mobilization.report-obligation.events.v1}. In: none; agreements
 * ask this capability directly.
 */
package org.unhabitat.baraza.resources.reporting;
