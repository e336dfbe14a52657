/** What every record has: an id, a human reference, a version, an owning unit. */
package org.unhabitat.baraza.kit.record;
