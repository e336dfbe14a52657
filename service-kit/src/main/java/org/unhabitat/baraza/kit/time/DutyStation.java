package org.unhabitat.baraza.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/** The clock and the calendar of the headquarters; Nairobi unless configured otherwise. */
@Singleton
public class DutyStation {
  private final Clock clock;

  DutyStation(
      @ConfigProperty(name = "baraza.duty-station.zone", defaultValue = "Africa/Nairobi")
          ZoneId zone) {
    this.clock = Clock.system(zone);
  }

  /** The clock for code that takes one. */
  @Produces
  @Singleton
  public Clock clock() {
    return clock;
  }

  /** The date on the wall in the duty station. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * The day on which something happened that is recorded now, perhaps later than it happened.
   *
   * @param pointer of the field that gives the day
   * @param given null is today
   * @throws InvalidRequest where the day is in the future
   */
  public LocalDate dayOf(String pointer, LocalDate given) {
    LocalDate today = today();
    if (given != null && given.isAfter(today)) {
      throw InvalidRequest.at(pointer, "is in the future");
    }
    return given == null ? today : given;
  }

  /** The moment, in microseconds: what PostgreSQL keeps, so that a value read back is equal. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The zone that local dates are of. */
  public ZoneId zone() {
    return clock.getZone();
  }
}
