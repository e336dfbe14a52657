package org.unhabitat.baraza.hr.learning;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody enters or voids what they themselves have learnt. */
class OwnCompletion extends NotAllowed {
  OwnCompletion() {
    super(
        "own-completion",
        "Somebody else has to do this",
        "nobody enters or voids their own completions; ask another learning administrator");
  }
}
