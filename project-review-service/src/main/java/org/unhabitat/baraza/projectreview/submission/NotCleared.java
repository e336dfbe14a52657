package org.unhabitat.baraza.projectreview.submission;

import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** An approval takes every clearance that is required, and the documents of the safeguards. */
class NotCleared extends RuleBroken {
  NotCleared(String reference, List<String> missing) {
    super(
        "not-cleared",
        "The submission is not cleared",
        "%s cannot be approved: %s".formatted(reference, String.join("; ", missing)),
        missing.stream().map(detail -> new FieldError("/submission", detail)).toList());
  }
}
