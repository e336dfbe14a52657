/**
 * Road maps: milestones that depend on one another, what was consulted on, what a slip moves.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>Milestones do not depend on one another in a circle, nor on what is not on the road map.
 *   <li>A milestone is planned for a day, and expected on one: the plan stays, the expectation
 *       slips. A slip moves whatever depends on it so that the planned distance is kept.
 *   <li>A milestone is reached after all that it depends on; what happened is not in the future.
 *   <li>A consultation says which member states or groups gave which guidance, when.
 * </ul>
 *
 * <p>Events out: {@code governance.road-map.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.governance.roadmap;
