package org.unhabitat.baraza.hr.learning;

import org.unhabitat.baraza.kit.problem.StateConflict;

/** A person completes a course once a day. */
class CompletionKnown extends StateConflict {
  CompletionKnown(String reference) {
    super(
        "completion-known",
        "The completion is there already",
        "%s says the same of that day".formatted(reference));
  }
}
