package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Plans the meetings of a year from the body's cadence and its linked deadlines.
 *
 * @param year the year
 * @param mode how people take part; in person by default
 * @param venue where
 */
public record PlanMeetings(
    @NotNull @Min(1978) @Max(2200) Integer year, MeetingMode mode, @Size(max = 300) String venue) {
  /** In person unless something else is said. */
  public PlanMeetings {
    mode = mode == null ? MeetingMode.IN_PERSON : mode;
  }
}
