package org.unhabitat.baraza.resources.conduct;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** 422: on this date it cannot have happened. */
public final class DateNotPossible extends RuleBroken {
  private DateNotPossible(String field, String detail) {
    super(
        "date-not-possible",
        "On this date it cannot have happened",
        detail,
        List.of(new FieldError("/" + field, detail)));
  }

  /**
   * The date of something that has happened. Past dates are welcome, so that past years can be
   * recorded.
   *
   * @param field the command's field
   * @param given the date, or null where it is today
   * @throws DateNotPossible where it lies ahead
   */
  public static LocalDate past(String field, LocalDate given, LocalDate today) {
    LocalDate date = given == null ? today : given;
    if (date.isAfter(today)) {
      throw new DateNotPossible(field, "%s lies ahead; today is %s".formatted(date, today));
    }
    return date;
  }

  /**
   * Refuses a date that lies before what has to come first.
   *
   * @param first what has to come first, in words, e.g. {@code it was signed}
   */
  public static void requireNotBefore(
      String field, LocalDate date, String first, LocalDate firstDate) {
    if (date.isBefore(firstDate)) {
      throw new DateNotPossible(
          field, "%s is before %s, which was on %s".formatted(date, first, firstDate));
    }
  }
}
