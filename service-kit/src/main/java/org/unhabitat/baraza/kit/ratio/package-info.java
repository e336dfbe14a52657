/** Rates: one way to divide and to round, so that a service and the report state the same. */
package org.unhabitat.baraza.kit.ratio;
