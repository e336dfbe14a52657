package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Facts about mandatory learning, by the pseudonymous key of each person. */
@ApplicationScoped
class LearningFacts implements FactSource {
  record Course(UUID id, String code) {}

  record Validity(LocalDate from, LocalDate until) {}

  record Assignment(
      UUID id,
      String reference,
      long version,
      UUID personKey,
      Course course,
      LocalDate inScopeFrom,
      LocalDate inScopeUntil,
      List<Validity> validities) {}

  @Override
  public String family() {
    return "hr.learning-assignment";
  }

  @Override
  public RecordFacts read(ReceivedEvent event) {
    Assignment assignment = event.as(Assignment.class);
    if (assignment.course() == null || assignment.course().code() == null) {
      throw new IllegalArgumentException("the assignment has no course");
    }
    return RecordFacts.of(
        event,
        family(),
        assignment.id(),
        assignment.reference(),
        assignment.version(),
        "/api/hr/v1/learning-assignments/%s",
        Stream.concat(Stream.of(inScope(assignment)), valid(assignment))
            .filter(DerivedFact::holdsAtAll));
  }

  /**
   * A person counts from the day the requirement applies to the last day it does. That day is
   * before the first one where the assignment was withdrawn before it applied. Paragraph 10.
   */
  static DerivedFact inScope(Assignment assignment) {
    return fact(
        FactKind.LEARNING_IN_SCOPE,
        assignment,
        assignment.inScopeFrom(),
        assignment.inScopeUntil());
  }

  /**
   * A completion or credit counts only while the requirement applies: who has left, or is not in
   * scope yet, is neither above nor below in the rate. Paragraph 10.
   */
  static Stream<DerivedFact> valid(Assignment assignment) {
    DerivedFact scope = inScope(assignment);
    return Objects.requireNonNullElse(assignment.validities(), List.<Validity>of()).stream()
        .map(
            validity -> {
              if (validity.from() == null) {
                throw new IllegalArgumentException("a validity has no first day");
              }
              return fact(
                  FactKind.LEARNING_VALID,
                  assignment,
                  later(validity.from(), scope.countsOn()),
                  earlier(validity.until(), scope.until()));
            });
  }

  private static DerivedFact fact(
      FactKind kind, Assignment assignment, LocalDate from, LocalDate until) {
    return DerivedFact.on(from, kind, assignment.course().code(), null, assignment.personKey())
        .holdingUntil(until);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Null means that there is no end. */
  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
