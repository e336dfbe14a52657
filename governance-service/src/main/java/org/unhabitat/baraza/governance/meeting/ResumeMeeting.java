package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * Goes on with an adjourned session.
 *
 * @param resumedOn first day of the new segment
 * @param closesOn its expected last day; the first one by default
 * @param votesPresent how many votes the chair counted; as recorded before by default
 * @param attendance who is present; as recorded before by default
 */
public record ResumeMeeting(
    @NotNull LocalDate resumedOn,
    LocalDate closesOn,
    @Min(0) @Max(1000) Integer votesPresent,
    @Valid List<@NotNull Attendee> attendance) {
  /** A segment of one day unless something else is said. */
  public ResumeMeeting {
    closesOn = closesOn == null ? resumedOn : closesOn;
  }
}
