package org.unhabitat.baraza.localstack.erp;

/**
 * How the ERP treats what it should send.
 *
 * @param silent nothing is sent
 * @param delayMillis how late everything is sent
 * @param duplicate everything is sent twice
 * @param reorder every second message is sent before the one it follows
 */
record Behaviour(boolean silent, long delayMillis, boolean duplicate, boolean reorder) {
  static final Behaviour GOOD = new Behaviour(false, 0, false, false);

  Behaviour {
    if (delayMillis < 0) {
      throw new IllegalArgumentException("delayMillis must not be negative");
    }
  }
}
