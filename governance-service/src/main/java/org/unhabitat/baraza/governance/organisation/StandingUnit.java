package org.unhabitat.baraza.governance.organisation;

import java.util.UUID;

/**
 * A unit where it stands on a day.
 *
 * @param placement the one that holds on the day
 */
record StandingUnit(UUID id, String code, Placement placement) {}
