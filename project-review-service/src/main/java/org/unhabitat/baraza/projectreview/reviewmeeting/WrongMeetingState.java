package org.unhabitat.baraza.projectreview.reviewmeeting;

import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/** The meeting is not in a state in which this can be done. */
class WrongMeetingState extends StateConflict {
  WrongMeetingState(String reference, ReviewMeeting.State state, String purpose) {
    super(
        "wrong-meeting-state",
        "The meeting's state does not allow this",
        "%s is %s and cannot %s".formatted(reference, EnumNames.onTheWire(state), purpose));
  }
}
