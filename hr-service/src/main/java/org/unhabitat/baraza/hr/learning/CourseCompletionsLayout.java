package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.CourseRepository;
import org.unhabitat.baraza.hr.course.RequirementRepository;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.hr.staff.StaffMemberRepository;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.CsvLayout;
import org.unhabitat.baraza.kit.imports.CsvRow;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * What the learning system exports, one completion a row:
 *
 * <ul>
 *   <li>{@code index_number} of the person
 *   <li>{@code course_code}: the course's own code, or that of a language variant in the learning
 *       system
 *   <li>{@code completed_on}: a date such as 2021-04-08
 *   <li>{@code language} (may be missing): en, ar, zh, fr, ru, es
 *   <li>{@code certificate} (may be missing): its number
 *   <li>{@code source} (may be missing): the system, e.g. {@code inspira}
 * </ul>
 *
 * <p>A person's completion of a course on a day is there once, however often it is reported.
 */
@ApplicationScoped
class CourseCompletionsLayout extends CsvLayout<CourseCompletionsLayout.Reported> {
  private static final int LONGEST_CERTIFICATE = 200;
  private static final int LONGEST_SOURCE = 100;

  /** One row. */
  record Reported(
      String indexNumber,
      String courseCode,
      LocalDate completedOn,
      Language language,
      String certificate,
      String source) {}

  private final CompletionService completions;
  private final StaffMemberRepository members;
  private final CourseRepository courses;
  private final RequirementRepository requirements;

  CourseCompletionsLayout(
      CompletionService completions,
      StaffMemberRepository members,
      CourseRepository courses,
      RequirementRepository requirements) {
    this.completions = completions;
    this.members = members;
    this.courses = courses;
    this.requirements = requirements;
  }

  @Override
  public String name() {
    return "course-completions";
  }

  @Override
  public String role() {
    return Role.LEARNING_ADMINISTRATOR;
  }

  @Override
  protected List<String> requiredColumns() {
    return List.of("index_number", "course_code", "completed_on");
  }

  @Override
  protected List<String> optionalColumns() {
    return List.of("language", "certificate", "source");
  }

  @Override
  protected Reported read(CsvRow row) {
    return new Reported(
        row.requiredText("index_number"),
        row.requiredText("course_code"),
        row.requiredDate("completed_on"),
        row.constant("language", Language.class),
        upTo(LONGEST_CERTIFICATE, "certificate", row),
        upTo(LONGEST_SOURCE, "source", row));
  }

  private static String upTo(int longest, String column, CsvRow row) {
    String text = row.text(column);
    if (text != null && text.length() > longest) {
      row.refuse(column, "has more than %d characters".formatted(longest));
    }
    return text;
  }

  @Override
  public RowOutcome apply(Reported row) {
    requirements.lockScopesForReading();
    Optional<StaffMember> member = members.byIndexNumber(row.indexNumber());
    if (member.isEmpty()) {
      return RowOutcome.error("/index_number", "no staff member has the number");
    }
    Optional<Course> course = courses.byOwnOrLmsCode(row.courseCode());
    if (course.isEmpty()) {
      return RowOutcome.error("/course_code", "no course has the code");
    }
    try {
      return completions
          .take(
              member.get(),
              course.get(),
              new Learnt(row.completedOn(), row.language(), row.certificate(), null, row.source()))
          .map(reference -> RowOutcome.duplicate("is there as " + reference))
          .orElseGet(RowOutcome::accepted);
    } catch (CompletionImpossible impossible) {
      return RowOutcome.error("/completed_on", impossible.getMessage());
    }
  }
}
