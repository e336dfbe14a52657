package org.unhabitat.baraza.projectreview.results;

import org.unhabitat.baraza.kit.problem.NotAllowed;

/** Separation of duties: nobody approves what they submitted. */
class OwnReport extends NotAllowed {
  OwnReport(String reference) {
    super(
        "separation-of-duties",
        "You may not do this with what is your own",
        "you submitted %s; somebody else approves it".formatted(reference));
  }
}
