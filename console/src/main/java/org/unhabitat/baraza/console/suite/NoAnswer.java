package org.unhabitat.baraza.console.suite;

/** A service refused, had nothing, or was away; the person is told in a page. */
public class NoAnswer extends RuntimeException {
  private final int status;

  NoAnswer(int status, String explanation) {
    super(explanation);
    this.status = status;
  }

  /** HTTP status of the page that says so. */
  public int status() {
    return status;
  }
}
