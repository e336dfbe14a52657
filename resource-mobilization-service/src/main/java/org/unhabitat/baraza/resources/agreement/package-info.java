/**
 * Agreements with donors, from the pipeline to financial closure.
 *
 * <p>Rules kept here: terms are complete and add up; support cost is 13 % unless a finance officer
 * other than the author approves another rate for a stated reason; what is signed changes by
 * amendment only; nothing is closed financially while a report is owed. Signing makes the report
 * obligations, an amendment moves them.
 *
 * <p>Events out: {@code resource-mobilization.agreement.events.v1}. In: none.
 */
package org.unhabitat.baraza.resources.agreement;
