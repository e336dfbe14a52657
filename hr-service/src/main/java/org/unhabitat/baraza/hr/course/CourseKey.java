package org.unhabitat.baraza.hr.course;

import java.util.UUID;

/** Which course it is, as other records carry it in events and answers. */
public record CourseKey(UUID id, String code) {
  /** The key of a course. */
  public static CourseKey of(Course course) {
    return new CourseKey(course.id(), course.code());
  }
}
