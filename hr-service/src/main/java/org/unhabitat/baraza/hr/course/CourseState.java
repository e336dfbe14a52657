package org.unhabitat.baraza.hr.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * What other services learn about a course.
 *
 * @param reference its code
 * @param validityMonths null for life
 */
record CourseState(
    UUID id,
    String reference,
    long version,
    Course.State state,
    String code,
    Texts names,
    List<LanguageVariant> languageVariants,
    Integer validityMonths,
    LocalDate retiredOn) {

  static CourseState of(Course course) {
    return new CourseState(
        course.id(),
        course.code(),
        course.version(),
        course.state(),
        course.code(),
        course.names(),
        course.languageVariants(),
        course.validityMonths(),
        course.retiredOn());
  }
}
