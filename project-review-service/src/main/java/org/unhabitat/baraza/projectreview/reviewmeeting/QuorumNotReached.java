package org.unhabitat.baraza.projectreview.reviewmeeting;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Too few of the committee are there, or have a say. */
class QuorumNotReached extends RuleBroken {
  QuorumNotReached(int present, int required) {
    super(
        "quorum-not-reached",
        "The quorum is not reached",
        "quorum not reached: %d of %d".formatted(present, required));
  }
}
