package org.unhabitat.baraza.projectreview.submission;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody clears what they prepared or submitted. */
class OwnWork extends NotAllowed {
  OwnWork(String reference) {
    super(
        "separation-of-duties",
        "You may not do this with what is your own",
        "you prepared or submitted %s; somebody else clears it".formatted(reference));
  }
}
