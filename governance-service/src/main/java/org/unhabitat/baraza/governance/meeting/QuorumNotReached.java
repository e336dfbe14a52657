package org.unhabitat.baraza.governance.meeting;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A body that decides is not convened while too few of its members are present. */
final class QuorumNotReached extends RuleBroken {
  QuorumNotReached(int present, int required) {
    super(
        "quorum-not-reached",
        "The quorum is not reached",
        "quorum not reached: %d of %d".formatted(present, required));
  }
}
