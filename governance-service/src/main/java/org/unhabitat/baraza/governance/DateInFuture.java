package org.unhabitat.baraza.governance;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** What is recorded as having happened cannot lie in the future. */
public final class DateInFuture extends RuleBroken {
  private DateInFuture(String field, LocalDate date, LocalDate today) {
    super(
        "date-in-future",
        "What has happened does not lie in the future",
        "%s is %s, which has not come yet: today is %s".formatted(field, date, today),
        List.of(new FieldError("/" + field, "must not be after " + today)));
  }

  /**
   * Refuses a date that has not come yet.
   *
   * @param field the name of the date in the command
   */
  public static void refuse(String field, LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      throw new DateInFuture(field, date, today);
    }
  }
}
