package org.unhabitat.baraza.hr.learning;

import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Nobody can have completed the course on that day. */
class CompletionImpossible extends RuleBroken {
  CompletionImpossible(String why) {
    super(
        "completion-impossible",
        "Nobody can have completed the course on that day",
        why,
        List.of(new FieldError("/completedOn", why)));
  }
}
