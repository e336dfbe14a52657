package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens a meeting.
 *
 * @param convenedOn the day; the planned one by default
 * @param votesPresent how many votes the chair counted, where attendance is not recorded one by one
 * @param attendance who is present, where it has not been recorded before
 */
public record ConveneMeeting(
    LocalDate convenedOn,
    @Min(0) @Max(1000) Integer votesPresent,
    @Valid List<@NotNull Attendee> attendance) {
  static final ConveneMeeting AS_PLANNED = new ConveneMeeting(null, null, null);
}
