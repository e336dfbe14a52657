package org.unhabitat.baraza.projectreview.submission;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The submission is not in a state in which this can be done to it. */
class WrongSubmissionState extends StateConflict {
  WrongSubmissionState(String reference, Submission.State state, String purpose) {
    super(
        "wrong-submission-state",
        "The submission's state does not allow this",
        "%s is in the state %s and cannot %s"
            .formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
