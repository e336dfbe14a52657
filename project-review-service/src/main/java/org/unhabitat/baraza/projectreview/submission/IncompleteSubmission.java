package org.unhabitat.baraza.projectreview.submission;

import java.util.List;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** The project lacks something that the stage of the review needs. */
class IncompleteSubmission extends RuleBroken {
  IncompleteSubmission(ReviewStage stage, List<FieldError> missing) {
    super(
        "incomplete-submission",
        "The submission is not complete",
        "%d things are missing for the stage %s; revise the project first"
            .formatted(missing.size(), EnumNames.onTheWire(stage)),
        missing);
  }
}
