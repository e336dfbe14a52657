/** Communication series and their issues, plan against actual. */
package org.unhabitat.baraza.governance.communication;
