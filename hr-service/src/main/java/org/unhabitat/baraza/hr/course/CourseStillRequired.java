package org.unhabitat.baraza.hr.course;

import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Nobody may have to take a course that cannot be taken. */
class CourseStillRequired extends RuleBroken {
  CourseStillRequired(Requirement requirement) {
    super(
        "course-still-required",
        "The course is still required",
        "requirement %s goes on after that day; end it first".formatted(requirement.reference()));
  }
}
