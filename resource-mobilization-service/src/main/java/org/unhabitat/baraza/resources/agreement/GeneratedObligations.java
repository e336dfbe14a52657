package org.unhabitat.baraza.resources.agreement;

/**
 * What generating has done.
 *
 * @param generated how many report obligations were made; 0 where all were there
 */
record GeneratedObligations(int generated) {}
