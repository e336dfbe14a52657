package org.unhabitat.baraza.console.report;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The years to choose from. Templates know them as {@code inject:years}. */
@Singleton
@Named("years")
public class Years {
  /** The year in which the reforms began that the report is about. */
  private static final int FIRST = 2018;

  private final ZoneId zone;
  private final Optional<Integer> opening;

  Years(
      @ConfigProperty(name = "baraza.duty-station.zone", defaultValue = "Africa/Nairobi")
          ZoneId zone,
      @ConfigProperty(name = "baraza.opening-year") Optional<Integer> opening) {
    this.zone = zone;
    this.opening = opening;
  }

  /** Every year that governance reports on, the latest first; next year is there for its plans. */
  public List<Integer> all() {
    int last = Year.now(zone).getValue() + 1;
    return IntStream.rangeClosed(FIRST, last).map(year -> last - year + FIRST).boxed().toList();
  }

  /** The year for who has not chosen one: as configured, else the last that is over. */
  public int opening() {
    return opening.orElseGet(() -> Year.now(zone).getValue() - 1);
  }
}
