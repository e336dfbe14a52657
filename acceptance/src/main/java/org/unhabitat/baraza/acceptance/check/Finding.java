package org.unhabitat.baraza.acceptance.check;

/**
 * A place where the suite does not keep its promise.
 *
 * @param rule which rule is broken, e.g. {@code event-lost}
 * @param where record, event or figure
 * @param what what was found there instead
 */
public record Finding(String rule, String where, String what) implements Comparable<Finding> {
  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return rule + ": " + where + ": " + what;
  }
}
