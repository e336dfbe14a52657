package org.unhabitat.baraza.projectreview.reviewmeeting;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody records the decision on what they prepared or submitted. */
class OwnSubmission extends NotAllowed {
  OwnSubmission(String reference) {
    super(
        "separation-of-duties",
        "You may not do this with what is your own",
        "you prepared or submitted %s; somebody else records the decision on it"
            .formatted(reference));
  }
}
