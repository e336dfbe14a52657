package org.unhabitat.baraza.projectreview.project;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The project is not in a state in which this can be done to it. */
class WrongProjectState extends StateConflict {
  WrongProjectState(String reference, Project.State state, String purpose) {
    super(
        "wrong-project-state",
        "The project's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
