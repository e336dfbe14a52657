package org.unhabitat.baraza.localstack;

/** A member that did not become ready; the message has the end of its log. */
final class StartFailure extends RuntimeException {
  StartFailure(String message) {
    super(message);
  }
}
