/** Meetings of bodies, from the plan to the minutes. */
package org.unhabitat.baraza.governance.meeting;
