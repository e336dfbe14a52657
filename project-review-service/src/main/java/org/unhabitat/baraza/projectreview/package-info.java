/** Projects and their review: what more than one part of it needs. */
package org.unhabitat.baraza.projectreview;
