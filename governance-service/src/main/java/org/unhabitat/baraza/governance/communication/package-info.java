/**
 * Communication series (weekly broadcast, HabPost, Urban Impact) and their issues, plan against
 * actual.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>Issues of a series are numbered 1, 2, 3 … without a gap; a withdrawn issue keeps its number
 *       and does not count any more.
 *   <li>An issue appears within the life of its series, and not in the future.
 *   <li>The cadence plans; only a published issue counts as published.
 * </ul>
 *
 * <p>Events out: {@code governance.communication-series.events.v1}, {@code
 * governance.communication-issue.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.governance.communication;
