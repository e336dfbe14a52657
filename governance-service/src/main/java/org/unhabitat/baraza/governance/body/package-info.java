/**
 * The bodies of the agency: governing bodies, committees, task forces, staff–management bodies and
 * forums, with their settings.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>A code is a body's for life; a body is dissolved, never deleted.
 *   <li>A task force has a sunset date, a working group may have one; neither meets after it.
 *   <li>A working group works for one governing body or committee for life. A joint bureau joins
 *       the bureaux of two governing bodies or more: their officers are its members, and it has
 *       none of its own. What rests on a body is dissolved before it. Both recommend, and decide
 *       nothing.
 *   <li>A forum (town hall, retreat) decides nothing: it has neither quorum nor decision rule.
 *   <li>Quorum, decision rule and cadence are settings of the body: the rules of procedure differ,
 *       and change.
 *   <li>A seat is of a regional group or of a function. The Executive Board's 36 seats are 10
 *       African, 8 Asia-Pacific, 4 Eastern European, 6 Latin American and Caribbean, 8 Western
 *       European and other (A/RES/73/239).
 * </ul>
 *
 * <p>Who sits in the seats is the capability {@code membership}; the terms of reference are {@code
 * mandate}; meetings are {@code meeting}. Events out: {@code governance.body.events.v1}. Events in:
 * none.
 */
package org.unhabitat.baraza.governance.body;
