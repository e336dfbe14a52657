package org.unhabitat.baraza.projectreview.safeguards;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody confirms what they screened. */
class OwnScreening extends NotAllowed {
  OwnScreening(String reference) {
    super(
        "separation-of-duties",
        "You may not do this with what is your own",
        "you made %s; somebody else confirms it".formatted(reference));
  }
}
