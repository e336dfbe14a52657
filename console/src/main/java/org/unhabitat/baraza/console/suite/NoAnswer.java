package org.unhabitat.baraza.console.suite;

/** A service refused, had nothing, or was away; the person is told in a page. */
public class NoAnswer extends RuntimeException {
  private static final int UNAVAILABLE = 503;

  private final int status;

  NoAnswer(int status, String explanation) {
    super(explanation);
    this.status = status;
  }

  /** HTTP status of the page that says so. A service's own fault is no fault of the console. */
  public int status() {
    return status < 500 ? status : UNAVAILABLE;
  }
}
