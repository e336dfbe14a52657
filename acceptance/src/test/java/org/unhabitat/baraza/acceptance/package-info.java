/**
 * The suite as a whole: started by the README's own command, in a folder and on ports of its own,
 * and used through its public doors.
 */
package org.unhabitat.baraza.acceptance;
