/**
 * Who sits in a body, in which role, from when until when; and how its seats are shared.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>No two chairs at once.
 *   <li>No seat is filled twice at once, and nobody holds two seats of a body at once.
 *   <li>Regional shares are kept: a seat is filled by a member of the group it belongs to, and a
 *       group whose seats are all held gets no further one.
 *   <li>Where a body has seats, a member or officer votes by holding one; where it has none, its
 *       officers and members vote. Alternates, observers and secretaries never do by themselves.
 *   <li>Officers are elected among the members: one whose State holds a seat takes no second one.
 *       In a governing body each regional group has one officer.
 *   <li>Who is elected to a seat is so for a term; where a body has no seats, members may have
 *       none: every Member State is one of the Assembly.
 *   <li>The members of a joint bureau are the officers of the bodies that it joins, on each day.
 * </ul>
 *
 * <p>These hold over several memberships, so that each change locks the body first. Events out:
 * {@code governance.membership.events.v1}; names of persons stay out of them. Events in: none.
 */
package org.unhabitat.baraza.governance.membership;
