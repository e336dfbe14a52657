package org.unhabitat.baraza.kit.admission;

import java.util.List;
import org.unhabitat.baraza.kit.problem.Problem;

/** A service has as many requests at work as it takes on. */
final class ServiceOverloaded extends Problem {
  ServiceOverloaded() {
    super(
        503,
        "service-overloaded",
        "Too much at once",
        "nothing was done; try again shortly",
        List.of());
  }
}
