package org.unhabitat.baraza.resources.contribution;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of revenue in the financial statistics of the United Nations system (CEB). */
enum RevenueType {
  ASSESSED("Assessed"),
  VOLUNTARY_UN_EARMARKED("Voluntary un-earmarked"),
  VOLUNTARY_EARMARKED("Voluntary earmarked"),
  OTHER("Other");

  private final String written;

  RevenueType(String written) {
    this.written = written;
  }

  /** The type that the statistics call so. */
  static Optional<RevenueType> ofStatistics(String written) {
    return Arrays.stream(values())
        .filter(type -> type.written.equalsIgnoreCase(written))
        .findFirst();
  }
}
