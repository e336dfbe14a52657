package org.unhabitat.baraza.governance;

import java.util.List;
import org.unhabitat.baraza.kit.problem.Problem;

/** 429: one address has asked the public window too often. */
final class TooManyRequests extends Problem {
  TooManyRequests(int perMinute) {
    super(
        429,
        "too-many-requests",
        "Too many requests",
        "the window answers %d requests a minute to one address; try again in a minute"
            .formatted(perMinute),
        List.of());
  }
}
