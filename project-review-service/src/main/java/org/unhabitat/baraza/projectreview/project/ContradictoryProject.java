package org.unhabitat.baraza.projectreview.project;

import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** What the project says about itself does not fit together. */
class ContradictoryProject extends RuleBroken {
  ContradictoryProject(List<FieldError> contradictions) {
    super(
        "contradictory-project",
        "The project contradicts itself",
        contradictions.size() == 1
            ? contradictions.get(0).pointer().substring(1) + " " + contradictions.get(0).detail()
            : contradictions.size() + " things do not fit together",
        contradictions);
  }
}
