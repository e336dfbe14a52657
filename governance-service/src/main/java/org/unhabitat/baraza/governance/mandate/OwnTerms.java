package org.unhabitat.baraza.governance.mandate;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Nobody approves terms of reference that they wrote. */
final class OwnTerms extends NotAllowed {
  OwnTerms() {
    super(
        "own-terms",
        "Somebody else approves terms of reference",
        "you wrote this version; it is approved by somebody else");
  }
}
