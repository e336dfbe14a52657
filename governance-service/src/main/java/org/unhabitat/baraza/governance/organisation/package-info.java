/** Organisation units and where each stands in the tree, as of any date. */
package org.unhabitat.baraza.governance.organisation;
