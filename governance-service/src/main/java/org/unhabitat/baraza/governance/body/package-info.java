/** Governing bodies, committees, task forces and forums: mandate, seats and members. */
package org.unhabitat.baraza.governance.body;
