package org.unhabitat.baraza.projectreview.reviewmeeting;

import org.unhabitat.baraza.kit.problem.StateConflict;

/** A submission gets one decision, which stands. */
class AlreadyDecided extends StateConflict {
  AlreadyDecided(String detail) {
    super("already-decided", "There is a decision already", detail);
  }
}
