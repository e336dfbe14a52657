package org.unhabitat.baraza.projectreview.condition;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody verifies what they have shown or submitted. */
class OwnEvidence extends NotAllowed {
  OwnEvidence(String reference) {
    super(
        "separation-of-duties",
        "You may not do this with what is your own",
        "the evidence for %s, or the submission, is yours; somebody else verifies it"
            .formatted(reference));
  }
}
