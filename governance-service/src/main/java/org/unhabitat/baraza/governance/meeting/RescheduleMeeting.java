package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Moves a planned meeting.
 *
 * @param opensOn its new first day
 * @param closesOn its new last day; the first one by default
 * @param mode how people take part; as before by default
 * @param venue where; as before by default
 * @param reason why
 */
public record RescheduleMeeting(
    @NotNull LocalDate opensOn,
    LocalDate closesOn,
    MeetingMode mode,
    @Size(max = 300) String venue,
    @Size(max = 1000) String reason) {
  /** A meeting of one day unless something else is said. */
  public RescheduleMeeting {
    closesOn = closesOn == null ? opensOn : closesOn;
  }
}
