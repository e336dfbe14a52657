package org.unhabitat.baraza.governance.meeting;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Nobody approves minutes that they drafted. */
final class OwnMinutes extends NotAllowed {
  OwnMinutes() {
    super(
        "own-minutes",
        "Somebody else approves the minutes",
        "you drafted these minutes; they are approved by somebody else");
  }
}
