package org.unhabitat.baraza.hr.learning;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.kit.texts.Texts;

/** The course that a record is about. */
record CourseName(UUID id, @Schema(examples = "ETHICS") String code, Texts names) {
  static CourseName of(Course course) {
    return new CourseName(course.id(), course.code(), course.names());
  }
}
