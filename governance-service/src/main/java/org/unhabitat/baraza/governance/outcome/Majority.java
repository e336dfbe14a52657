package org.unhabitat.baraza.governance.outcome;

import java.util.Optional;
import org.unhabitat.baraza.governance.body.DecisionRule;

/**
 * How many of the votes cast for and against must be in favour. Abstaining is not casting a vote
 * (A/520/Rev.19, rule 86).
 */
enum Majority {
  /** More in favour than against. */
  SIMPLE(1, 2),
  /** At least two thirds in favour. */
  TWO_THIRDS(2, 3),
  /** At least four fifths in favour. */
  FOUR_FIFTHS(4, 5);

  private final int numerator;
  private final int denominator;

  Majority(int numerator, int denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Whether so many votes carry it. A tie does not. */
  boolean isReached(int yes, int no) {
    if (this == SIMPLE) {
      return yes > no;
    }
    return yes > 0 && (long) yes * denominator >= (long) (yes + no) * numerator;
  }

  /** The majority that a body decides by; empty where it does not vote. */
  static Optional<Majority> of(DecisionRule rule) {
    return switch (rule) {
      case SIMPLE_MAJORITY -> Optional.of(SIMPLE);
      case TWO_THIRDS_MAJORITY -> Optional.of(TWO_THIRDS);
      case FOUR_FIFTHS_MAJORITY -> Optional.of(FOUR_FIFTHS);
      case NONE, CONSENSUS, CHAIR_DECIDES -> Optional.empty();
    };
  }
}
