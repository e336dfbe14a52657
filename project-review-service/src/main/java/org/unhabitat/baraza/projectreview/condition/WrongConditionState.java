package org.unhabitat.baraza.projectreview.condition;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The condition is not in a state in which this can be done to it. */
class WrongConditionState extends StateConflict {
  WrongConditionState(String reference, ApprovalCondition.State state, String purpose) {
    super(
        "wrong-condition-state",
        "The condition's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
