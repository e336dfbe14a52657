package org.unhabitat.baraza.governance.body;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** A task force does not meet after its sunset date. */
final class AfterSunset extends RuleBroken {
  AfterSunset(String field, String body, LocalDate sunsetOn) {
    super(
        "after-sunset",
        "The task force does not meet any more then",
        "the sunset date of %s is %s".formatted(body, sunsetOn),
        List.of(new FieldError("/" + field, "must not be after " + sunsetOn)));
  }
}
