package org.unhabitat.baraza.hr.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.texts.Texts;

/** A course as it is answered. */
record CourseView(
    UUID id,
    @Schema(examples = "ETHICS") String reference,
    long version,
    Course.State state,
    @Schema(examples = "ETHICS") String code,
    Texts names,
    List<LanguageVariant> languageVariants,
    @Schema(description = "How many months a completion is valid; absent for life")
        Integer validityMonths,
    LocalDate retiredOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  /**
   * @param keeper whether the reader keeps courses
   */
  static Listing<Course, CourseView> listingFor(Keeper keeper) {
    return Listing.of(Course.class, CourseView.class, course -> of(course, keeper))
        .sort("code")
        .sort("names")
        .sortedBy("code");
  }

  static CourseView of(Course course, Keeper keeper) {
    return new CourseView(
        course.id(),
        course.code(),
        course.version(),
        course.state(),
        course.code(),
        course.names(),
        course.languageVariants(),
        course.validityMonths(),
        course.retiredOn(),
        AllowedAction.list()
            .add("revise", () -> check(course, keeper))
            .add("retire", () -> check(course, keeper))
            .build());
  }

  private static void check(Course course, Keeper keeper) {
    keeper.require();
    course.requireOffered();
  }
}
