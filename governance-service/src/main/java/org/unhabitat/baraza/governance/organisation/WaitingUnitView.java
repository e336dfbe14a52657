package org.unhabitat.baraza.governance.organisation;

import java.time.Instant;

/**
 * A unit that is set aside.
 *
 * @param code the unit
 * @param parentCode the parent that it waits for
 * @param since when its message came
 * @param fault why it could not be placed although the parent is there; null while it is not
 */
record WaitingUnitView(String code, String parentCode, Instant since, String fault) {}
