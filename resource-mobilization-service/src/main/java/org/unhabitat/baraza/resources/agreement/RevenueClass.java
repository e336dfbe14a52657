package org.unhabitat.baraza.resources.agreement;

/**
 * Earmarking, in the classes of the financial statistics of the United Nations system (CEB): R01
 * assessed; R02A untied, R02B untied in kind; R03A pooled funds, R03B single-agency thematic funds
 * (softly earmarked), R03C vertical funds, R03D local resources, R03E project-specific, R03F
 * earmarked in kind; R04A to R04C other. The constants are the codes, which are written as they
 * are.
 */
enum RevenueClass {
  R01,
  R02A,
  R02B,
  R03A,
  R03B,
  R03C,
  R03D,
  R03E,
  R03F,
  R04A,
  R04B,
  R04C;

  /** The codes as a pattern, for validation and API documents. */
  static final String CODE = "R01|R02[AB]|R03[A-F]|R04[ABC]";
}
