/**
 * The web console: pages rendered on the server from the services' answers. It holds no data and no
 * rule; what a person may see, the services decide.
 */
package org.unhabitat.baraza.console;
