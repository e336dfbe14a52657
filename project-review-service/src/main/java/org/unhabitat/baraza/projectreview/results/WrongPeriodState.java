package org.unhabitat.baraza.projectreview.results;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The reporting period is locked, or is not. */
class WrongPeriodState extends StateConflict {
  WrongPeriodState(String reference, ReportingPeriod.State state, String purpose) {
    super(
        "wrong-period-state",
        "The reporting period's state does not allow this",
        "the period %s is %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
