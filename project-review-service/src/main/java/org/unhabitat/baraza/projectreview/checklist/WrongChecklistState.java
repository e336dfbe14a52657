package org.unhabitat.baraza.projectreview.checklist;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The checklist is not in a state in which this can be done to it. */
class WrongChecklistState extends StateConflict {
  WrongChecklistState(String reference, Checklist.State state, String purpose) {
    super(
        "wrong-checklist-state",
        "The checklist's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
