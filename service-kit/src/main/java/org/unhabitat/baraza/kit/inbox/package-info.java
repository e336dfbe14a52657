/**
 * From topic to record. The consumer's transaction notes the event and applies it; a second copy
 * does nothing. What cannot succeed by trying again is parked, with every later event of the same
 * key behind it, and other keys go on; what can is tried again in place.
 */
package org.unhabitat.baraza.kit.inbox;
