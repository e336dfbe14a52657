package org.unhabitat.baraza.hr.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries over courses. */
@ApplicationScoped
public class CourseRepository extends RecordRepository<Course> {
  CourseRepository() {
    super("course");
  }

  /** The course with that code. */
  public Optional<Course> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** The course that has the code, or a language variant with it in the learning system. */
  public Optional<Course> byOwnOrLmsCode(String code) {
    return find(
            """
            from Course c where c.code = ?1
              or exists (select 1 from Course o join o.languageVariants v
                where o = c and v.lmsCode = ?1)
            order by case when c.code = ?1 then 0 else 1 end
            """,
            code)
        .firstResultOptional();
  }
}
