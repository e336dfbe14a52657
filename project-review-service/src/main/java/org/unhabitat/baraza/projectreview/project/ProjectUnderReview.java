package org.unhabitat.baraza.projectreview.project;

import org.unhabitat.baraza.kit.problem.StateConflict;

/** While a version of it is before the committee, a project stays as it is. */
class ProjectUnderReview extends StateConflict {
  ProjectUnderReview(String reference, String submission) {
    super(
        "project-under-review",
        "The project is under review",
        "%s is locked while %s is before the committee; withdraw that first"
            .formatted(reference, submission));
  }
}
