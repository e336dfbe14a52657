package org.unhabitat.baraza.projectreview.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the working days of the duty station: Monday to Friday without its official holidays,
 * which are a setting because each year's are announced anew.
 */
@ApplicationScoped
public class WorkingDays {
  private final Set<LocalDate> holidays;

  WorkingDays(
      @ConfigProperty(name = "baraza.project-review.official-holidays")
          Optional<List<LocalDate>> holidays) {
    this.holidays = Set.copyOf(holidays.orElse(List.of()));
  }

  /** How many there are after the first day, up to and with the last; 0 within one day. */
  public int between(LocalDate first, LocalDate last) {
    int count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day)) {
        count++;
      }
    }
    return count;
  }
}
