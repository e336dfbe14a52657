package org.unhabitat.baraza.hr.course;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Whoever is covered twice for one course would count twice. */
class RequirementOverlaps extends RuleBroken {
  RequirementOverlaps(Requirement other) {
    super(
        "requirement-overlaps",
        "Another requirement covers the same people",
        "requirement %s of the course covers some of the same people at the same time"
            .formatted(other.reference()));
  }
}
