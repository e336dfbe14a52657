/**
 * The figures of a year at a glance, the facts behind each, and the annual report they stand in.
 */
package org.unhabitat.baraza.console.report;
