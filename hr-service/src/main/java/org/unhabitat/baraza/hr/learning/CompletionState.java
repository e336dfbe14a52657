package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.UUID;
import org.unhabitat.baraza.hr.course.CourseKey;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * What other services learn about a completion: neither who it is nor the certificate, which would
 * tell.
 *
 * @param validity the days on which it makes the person valid; of a voided one, would have made
 */
record CompletionState(
    UUID id,
    String reference,
    long version,
    Completion.State state,
    UUID personKey,
    CourseKey course,
    Completion.Kind kind,
    LocalDate completedOn,
    Language language,
    DateSpan validity) {

  static CompletionState of(Completion completion) {
    return new CompletionState(
        completion.id(),
        completion.reference(),
        completion.version(),
        completion.state(),
        completion.staffMember().personKey(),
        CourseKey.of(completion.course()),
        completion.kind(),
        completion.completedOn(),
        completion.language(),
        completion.validity());
  }
}
