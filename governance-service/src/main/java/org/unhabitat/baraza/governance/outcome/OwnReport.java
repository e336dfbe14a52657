package org.unhabitat.baraza.governance.outcome;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Nobody closes a follow-up that they reported. */
final class OwnReport extends NotAllowed {
  OwnReport() {
    super(
        "own-report",
        "Somebody else closes the follow-up",
        "you reported on this paragraph; the follow-up is closed by somebody else");
  }
}
