/**
 * What donors give: pledges, commitments, receipts and refunds.
 *
 * <p>Rules kept here: receipts and refunds come from a source, never from a keyboard; money is
 * exact; a negative amount is a refund or a correction; two records that look the same are two, and
 * the key that the source gives tells them apart.
 *
 * <p>Events out: {@code resource-mobilization.contribution.events.v1}. In: none; the import {@code
 * ceb-revenue} brings the financial statistics of the United Nations system.
 */
package org.unhabitat.baraza.resources.contribution;
