package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says who was present; what was said before is replaced.
 *
 * @param attendance who was present
 */
public record RecordAttendance(
    @NotEmpty @Size(max = 1000) @Valid List<@NotNull Attendee> attendance) {}
