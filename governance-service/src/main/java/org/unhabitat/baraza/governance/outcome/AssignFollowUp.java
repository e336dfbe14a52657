package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Says who follows a paragraph up, and by when: a day, or the session to which it is reported.
 *
 * @param leadUnit code of the organisation unit
 * @param dueOn the day
 * @param reportingSession id or reference of the session; the day on which it opens counts
 */
public record AssignFollowUp(
    @NotBlank @Size(max = 32) String leadUnit,
    LocalDate dueOn,
    @Size(max = 64) String reportingSession) {}
