/**
 * The one address for files that become records of this service; which they are, the capabilities
 * say.
 */
package org.unhabitat.baraza.projectreview.imports;
