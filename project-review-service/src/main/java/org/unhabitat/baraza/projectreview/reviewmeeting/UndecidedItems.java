package org.unhabitat.baraza.projectreview.reviewmeeting;

import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A meeting is over when every item is decided on, deferred or taken off the agenda. */
class UndecidedItems extends RuleBroken {
  UndecidedItems(List<FieldError> undecided) {
    super(
        "undecided-items",
        "Not every item is decided on",
        "%d items of the agenda have no decision; decide, defer or take them off"
            .formatted(undecided.size()),
        undecided);
  }
}
