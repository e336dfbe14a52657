package org.unhabitat.baraza.localstack.referencedata;

import java.time.Duration;

/**
 * How long to go on trying, and how often. The pauses double from the first to the longest.
 *
 * @param limit after which the last failure is final
 */
record Patience(Duration limit, Duration firstPause, Duration longestPause) {
  /** For requests: long enough for a service that was killed to be started again. */
  static final Patience WITH_REQUESTS =
      new Patience(Duration.ofMinutes(3), Duration.ofMillis(100), Duration.ofSeconds(2));

  /** For what reaches another service as an event. */
  static final Patience WITH_EVENTS =
      new Patience(Duration.ofMinutes(2), Duration.ofMillis(100), Duration.ofSeconds(1));

  /** Starts to wait. */
  Wait begin() {
    return new Wait();
  }

  /** One wait, from its beginning to its success or its limit. */
  final class Wait {
    private final long deadline = System.nanoTime() + limit.toNanos();
    private Duration pause = firstPause;

    /**
     * Pauses before the next try.
     *
     * @return false where there is no next try, because the limit has come
     */
    boolean next() {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
      return true;
    }
  }
}
