package org.unhabitat.baraza.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

  /** The moment, in microseconds: what PostgreSQL keeps, so that a value read back is equal. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The zone that local dates are of. */
  public ZoneId zone() {
    return clock.getZone();
  }
}
