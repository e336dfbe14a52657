package org.unhabitat.baraza.projectreview.submission;

import org.unhabitat.baraza.kit.problem.StateConflict;

/** A project has one open submission at a time. */
class SubmissionAlreadyOpen extends StateConflict {
  SubmissionAlreadyOpen(String open) {
    super(
        "submission-already-open",
        "The project has an open submission",
        open + " is not decided yet; withdraw it, or wait for the committee");
  }
}
