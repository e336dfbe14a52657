/**
 * How often something is meant to happen: an RFC 5545 rule for the dates, and how many times a year
 * are expected. A cadence plans; it never counts as something that happened.
 */
package org.unhabitat.baraza.governance.cadence;
