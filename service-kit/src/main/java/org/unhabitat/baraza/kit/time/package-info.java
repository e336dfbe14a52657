/**
 * The only place that asks what time it is. People plan by local dates of the duty station; moments
 * are UTC instants.
 */
package org.unhabitat.baraza.kit.time;
