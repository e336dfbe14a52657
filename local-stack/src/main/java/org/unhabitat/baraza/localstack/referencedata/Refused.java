package org.unhabitat.baraza.localstack.referencedata;

/** A door did not do what it was asked to, and would not do so if it were asked again. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param what the request, e.g. {@code POST /api/governance/v1/bodies}
   * @param status the answer's status; 0 where there was no answer
   */
  Refused(String what, int status, String answer) {
    super(what + " was answered with " + status + ": " + answer);
    this.status = status;
  }

  Refused(String what, Throwable cause) {
    super(what + " got no answer: " + cause, cause);
    this.status = 0;
  }

  int status() {
    return status;
  }
}
