/**
 * How much a service takes on at once. What is more is turned away at the door, before it costs
 * anything, so that what was let in is answered as quickly as ever.
 */
package org.unhabitat.baraza.kit.admission;
