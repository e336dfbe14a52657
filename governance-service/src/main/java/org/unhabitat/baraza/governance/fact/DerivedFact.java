package org.unhabitat.baraza.governance.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A fact that a rule takes from the state of a record.
 *
 * @param kind what was the case
 * @param occurredOn when it happened
 * @param countsOn the day by which figures count it, which is not always the day it happened
 * @param until the last day that it holds; null where it holds for good
 * @param subject code of the body, series, course, project or agreement it is about; may be null
 * @param subjectKind kind of the subject, e.g. {@code governing-body}; may be null
 * @param distinctKey what figures tell apart by when they count each only once
 * @param quantity how much
 */
record DerivedFact(
    FactKind kind,
    LocalDate occurredOn,
    LocalDate countsOn,
    LocalDate until,
    String subject,
    String subjectKind,
    String distinctKey,
    BigDecimal quantity) {

  DerivedFact {
    Objects.requireNonNull(kind);
    requirePresent(occurredOn, "date");
    requirePresent(countsOn, "date");
    requirePresent(distinctKey, "key");
    Objects.requireNonNull(quantity);
  }

  /** One of a kind, which happened and counts on the day. */
  static DerivedFact on(
      LocalDate day, FactKind kind, String subject, String subjectKind, Object distinctKey) {
    return new DerivedFact(
        kind, day, day, null, subject, subjectKind, text(distinctKey), BigDecimal.ONE);
  }

  /** The same fact, counted on another day than that on which it happened. */
  DerivedFact countedOn(LocalDate day) {
    return new DerivedFact(
        kind, occurredOn, day, until, subject, subjectKind, distinctKey, quantity);
  }

  /** The same fact, holding to the day; for good where the day is null. */
  DerivedFact holdingUntil(LocalDate day) {
    return new DerivedFact(
        kind, occurredOn, countsOn, day, subject, subjectKind, distinctKey, quantity);
  }

  /** Whether there is a day on which it holds; there is none where it ended before it began. */
  boolean holdsAtAll() {
    return until == null || !until.isBefore(countsOn);
  }

  private static String text(Object key) {
    return key == null ? null : key.toString();
  }

  /** An event that lacks what its fact needs is not applied by halves: it becomes a dead letter. */
  private static void requirePresent(Object value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("the state lacks the " + what + " of a fact");
    }
  }
}
