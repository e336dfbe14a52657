/** What operations need of every service: migration, housekeeping, health of the relay, checks. */
package org.unhabitat.baraza.kit.operations;
