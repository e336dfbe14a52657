package org.unhabitat.baraza.projectreview.safeguards;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The screening is not in a state in which this can be done to it. */
class WrongScreeningState extends StateConflict {
  WrongScreeningState(String reference, Screening.State state, String purpose) {
    super(
        "wrong-screening-state",
        "The screening's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
