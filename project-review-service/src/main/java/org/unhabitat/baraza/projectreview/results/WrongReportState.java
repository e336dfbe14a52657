package org.unhabitat.baraza.projectreview.results;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The report is not in a state in which this can be done to it. */
class WrongReportState extends StateConflict {
  WrongReportState(String reference, ResultsReport.State state, String purpose) {
    super(
        "wrong-report-state",
        "The report's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
