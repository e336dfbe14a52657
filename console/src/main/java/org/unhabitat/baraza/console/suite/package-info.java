/**
 * The four services as the console sees them: their public APIs, called with the person's own
 * token.
 */
package org.unhabitat.baraza.console.suite;
