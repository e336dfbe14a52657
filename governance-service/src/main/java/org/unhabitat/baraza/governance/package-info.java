/**
 * The governance service: who decides, when they meet, and what the agency reports about it. Here
 * stands only what several capabilities share; each capability is a package of its own.
 */
package org.unhabitat.baraza.governance;
