/**
 * Terms of reference of bodies, in versions.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>draft → in consultation → approved → superseded. Comments may send a version back to draft.
 *   <li>One version at a time is under way, and at most one holds: an approval supersedes the one
 *       that held before, in the same transaction.
 *   <li>A version is approved by somebody who has not written it, and is not changed any more.
 * </ul>
 *
 * <p>Events out: {@code governance.terms-of-reference.events.v1}, without the text. Events in:
 * none.
 */
package org.unhabitat.baraza.governance.mandate;
