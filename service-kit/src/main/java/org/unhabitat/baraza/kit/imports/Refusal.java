package org.unhabitat.baraza.kit.imports;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Optional;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.Problem;

/** Tells a row that is wrong from a service that cannot work. */
final class Refusal {
  private Refusal() {}

  /** The errors of the row, where it is the row's fault. */
  static Optional<RowOutcome> of(Throwable thrown) {
    for (Throwable link = thrown; link != null; link = link.getCause()) {
      if (link instanceof Problem problem && problem.status() < 500) {
        return Optional.of(of(problem));
      }
      if (link instanceof ConstraintViolationException invalid) {
        return Optional.of(
            RowOutcome.errors(
                invalid.getConstraintViolations().stream()
                    .map(
                        violation ->
                            new FieldError(
                                "/" + violation.getPropertyPath().toString().replace('.', '/'),
                                violation.getMessage()))
                    .toList()));
      }
      if (link instanceof SQLException failed) {
        return of(failed);
      }
    }
    return Optional.empty();
  }

  /** Whether it was a statement that failed, after which PostgreSQL takes no other. */
  static boolean isByDatabase(Throwable thrown) {
    for (Throwable link = thrown; link != null; link = link.getCause()) {
      if (link instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  private static RowOutcome of(Problem problem) {
    return problem.errors().isEmpty()
        ? RowOutcome.error("", problem.getMessage())
        : RowOutcome.errors(problem.errors());
  }

  private static Optional<RowOutcome> of(SQLException failed) {
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    if (state.equals("23505")) {
      return Optional.of(RowOutcome.error("", "there is one with the same key already"));
    }
    if (state.startsWith("22")) {
      return Optional.of(RowOutcome.error("", "a value is too long or out of range"));
    }
    if (state.startsWith("23")) {
      return Optional.of(RowOutcome.error("", "does not fit what is there already"));
    }
    return Optional.empty();
  }
}
