package org.unhabitat.baraza.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A body that meets in time for the deadlines of another, as the Budget Committee does before each
 * deadline of the Executive Board.
 *
 * @param body code of the other body
 * @param deadlineDays how many days before its opening the deadline lies; 70 where documents are
 *     due ten weeks before
 * @param leadDays how many days before the deadline this body meets
 */
@Embeddable
public record DeadlineLink(
    @NotBlank @Size(max = 32) @Column(name = "deadline_body") String body,
    @Min(0) @Max(365) @Column(name = "deadline_days") int deadlineDays,
    @Min(0) @Max(365) @Column(name = "deadline_lead_days") int leadDays) {

  /**
   * The day to meet on for a session of the other body. Where that is a Saturday or a Sunday it is
   * the Friday before, because after the deadline is too late.
   *
   * @param opensOn the day on which the session opens
   */
  public LocalDate meetingDay(LocalDate opensOn) {
    LocalDate day = opensOn.minusDays((long) deadlineDays + leadDays);
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
  }
}
